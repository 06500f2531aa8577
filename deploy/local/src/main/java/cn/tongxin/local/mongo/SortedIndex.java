package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The positions of documents by the values of some fields, one entry for each element of an array.
 * It answers filters with equalities on its leading fields and a range on the next one, with a
 * superset of what matches. Guarded by its collection's monitor.
 */
final class SortedIndex {
  private static final int MAX_PREFIXES = 2_000;

  private final String name;
  private final List<String> paths;
  private final NavigableMap<List<@Nullable Object>, Set<Long>> positions =
      new TreeMap<>(KeyOrder.INSTANCE);
  private boolean holdsArrays;

  SortedIndex(String name, List<String> paths) {
    this.name = name;
    this.paths = paths;
  }

  String name() {
    return name;
  }

  void add(Document document, Long position) {
    for (List<@Nullable Object> key : keys(document)) {
      positions.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(position);
    }
  }

  void remove(Document document, Long position) {
    for (List<@Nullable Object> key : keys(document)) {
      Set<Long> held = positions.get(key);
      if (held != null && held.remove(position) && held.isEmpty()) {
        positions.remove(key);
      }
    }
  }

  void update(Document before, Document after, Long position) {
    if (!keys(before).equals(keys(after))) {
      remove(before, position);
      add(after, position);
    }
  }

  /** How many leading fields the filter fixes; the more, the fewer candidates. */
  int fixedFields(Bounds bounds) {
    int fields = 0;
    while (fields < paths.size() && bounds.equal(paths.get(fields)) != null) {
      fields++;
    }
    return fields;
  }

  /** The candidates, or null where this index does not help or they are more than {@code most}. */
  @Nullable Collection<Long> candidates(Bounds bounds, int most) {
    int fixed = fixedFields(bounds);
    Range range = Range.of(bounds, fixed < paths.size() ? paths.get(fixed) : null, holdsArrays);
    List<List<@Nullable Object>> prefixes = prefixes(bounds, fixed);
    if ((fixed == 0 && range == null) || prefixes.size() > MAX_PREFIXES) {
      return null;
    }
    Set<Long> found = new LinkedHashSet<>();
    for (List<@Nullable Object> prefix : prefixes) {
      collect(prefix, range, most, found);
    }
    return found.size() > most ? null : found;
  }

  private void collect(
      List<@Nullable Object> prefix, @Nullable Range range, int most, Set<Long> found) {
    var start = range == null ? prefix : appended(prefix, range.start());
    for (var entry : positions.tailMap(start, true).entrySet()) {
      if (found.size() > most
          || !beginsWith(entry.getKey(), prefix)
          || (range != null && range.isPassedBy(entry.getKey().get(prefix.size())))) {
        return;
      }
      found.addAll(entry.getValue());
    }
  }

  private static boolean beginsWith(List<@Nullable Object> key, List<@Nullable Object> prefix) {
    return KeyOrder.INSTANCE.compare(key.subList(0, prefix.size()), prefix) == 0;
  }

  private List<List<@Nullable Object>> prefixes(Bounds bounds, int fixed) {
    List<List<@Nullable Object>> prefixes = List.of(List.of());
    for (String path : paths.subList(0, fixed)) {
      List<Object> values = bounds.equal(path);
      if (values != null && prefixes.size() <= MAX_PREFIXES) {
        prefixes = multiplied(prefixes, values);
      }
    }
    return prefixes;
  }

  private Set<List<@Nullable Object>> keys(Document document) {
    List<List<@Nullable Object>> keys = List.of(List.of());
    for (String path : paths) {
      FieldValues values = FieldValues.of(document, path);
      holdsArrays |= values.inArray();
      keys = multiplied(keys, values.values());
    }
    return new LinkedHashSet<>(keys);
  }

  private static List<List<@Nullable Object>> multiplied(
      List<List<@Nullable Object>> keys, Collection<? extends @Nullable Object> values) {
    List<List<@Nullable Object>> longer = new ArrayList<>(keys.size() * values.size());
    for (List<@Nullable Object> key : keys) {
      for (Object value : values) {
        longer.add(appended(key, value));
      }
    }
    return longer;
  }

  private static List<@Nullable Object> appended(
      List<@Nullable Object> key, @Nullable Object value) {
    List<@Nullable Object> longer = new ArrayList<>(key);
    longer.add(value);
    return longer;
  }

  /** Limits of one type on one field, both included. */
  private record Range(@Nullable Object low, @Nullable Object high) {

    /** An array may meet each limit with another element, so there only one limit counts. */
    static @Nullable Range of(Bounds bounds, @Nullable String path, boolean arrays) {
      Object low = path == null ? null : bounds.low(path);
      Object high = path == null ? null : bounds.high(path);
      if (low != null && high != null && (arrays || low.getClass() != high.getClass())) {
        return new Range(low, null);
      }
      return low == null && high == null ? null : new Range(low, high);
    }

    Object start() {
      return low != null ? low : high instanceof String ? "" : Instant.MIN;
    }

    boolean isPassedBy(@Nullable Object value) {
      return value == null
          || value.getClass() != start().getClass()
          || (high != null && KeyOrder.compareValues(value, high) > 0);
    }
  }
}
