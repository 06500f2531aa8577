package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every value a document holds under a dotted path, arrays opened on the way; null for none. */
record FieldValues(Set<@Nullable Object> values, boolean inArray) {

  static FieldValues of(Document document, String path) {
    if (path.indexOf('.') < 0 && !(document.get(path) instanceof Collection<?>)) {
      return new FieldValues(Collections.singleton(Bounds.normalized(document.get(path))), false);
    }
    Reader reader = new Reader();
    reader.read(document, steps(path));
    return new FieldValues(
        reader.values.isEmpty() ? Collections.singleton(null) : reader.values, reader.inArray);
  }

  private static List<String> steps(String path) {
    return path.indexOf('.') < 0 ? List.of(path) : List.of(path.split("\\.", -1));
  }

  /** Whether two documents are the same in the fields that these paths begin with. */
  static boolean areSame(Document before, Document after, List<String> paths) {
    for (String path : paths) {
      int dot = path.indexOf('.');
      String field = dot < 0 ? path : path.substring(0, dot);
      if (!Objects.equals(before.get(field), after.get(field))) {
        return false;
      }
    }
    return true;
  }

  private static final class Reader {
    private final Set<@Nullable Object> values = new LinkedHashSet<>();
    private boolean inArray;

    private void read(@Nullable Object value, List<String> path) {
      if (value instanceof Collection<?> elements) {
        inArray = true;
        elements.forEach(element -> read(element, path));
      } else if (path.isEmpty()) {
        values.add(Bounds.normalized(value));
      } else if (value instanceof Document document) {
        read(document.get(path.getFirst()), path.subList(1, path.size()));
      }
    }
  }
}
