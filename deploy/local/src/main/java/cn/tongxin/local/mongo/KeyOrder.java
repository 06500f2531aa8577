package cn.tongxin.local.mongo;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A total order of index keys: field by field, a prefix before what it begins; absent first. */
final class KeyOrder implements Comparator<List<@Nullable Object>> {
  static final KeyOrder INSTANCE = new KeyOrder();

  /** Stands behind every value. */
  static final Object LAST = new Object();

  @Override
  public int compare(List<@Nullable Object> a, List<@Nullable Object> b) {
    int fields = Math.min(a.size(), b.size());
    for (int i = 0; i < fields; i++) {
      int order = compareValues(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Values of one class in their own order, classes by name. */
  static int compareValues(@Nullable Object a, @Nullable Object b) {
    if (a instanceof String left && b instanceof String right) {
      return left.compareTo(right); // nearly all are
    }
    if (LAST.equals(a) || LAST.equals(b)) {
      return Boolean.compare(LAST.equals(a), LAST.equals(b));
    }
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    if (a.getClass() != b.getClass()) {
      return a.getClass().getName().compareTo(b.getClass().getName());
    }
    if (a instanceof Comparable<?> comparable) {
      @SuppressWarnings("unchecked")
      Comparable<Object> left = (Comparable<Object>) comparable;
      return left.compareTo(b);
    }
    return a.equals(b) ? 0 : a.toString().compareTo(b.toString());
  }
}
