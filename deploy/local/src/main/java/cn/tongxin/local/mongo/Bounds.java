package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, in terms an index can answer. Every document that matches
 * the filter satisfies these bounds; the reverse need not hold, so the filter still has to be
 * applied.
 */
final class Bounds {
  private final Map<String, List<Object>> equal = new HashMap<>();
  private final Map<String, Object> low = new HashMap<>();
  private final Map<String, Object> high = new HashMap<>();

  static Bounds of(Document filter) {
    Bounds bounds = new Bounds();
    bounds.read("", filter);
    return bounds;
  }

  /** The values of which a document must hold one, or null where the filter names none. */
  @Nullable List<Object> equal(String path) {
    return equal.get(path);
  }

  @Nullable Object low(String path) {
    return low.get(path);
  }

  @Nullable Object high(String path) {
    return high.get(path);
  }

  /** Numbers of one value are one key, as the matcher sees them. */
  static @Nullable Object normalized(@Nullable Object value) {
    return switch (value) {
      case String _, UUID _, Boolean _, Instant _ -> value; // these stay as they are
      case null, default -> new KeyValue(Arrays.asList(value)).normalized().get(0);
    };
  }

  private void read(String prefix, Document filter) {
    filter.forEach(
        (key, value) -> {
          if (key.equals("$and") && value instanceof Collection<?> parts) {
            parts.forEach(part -> readPart(prefix, part));
          } else if (!key.startsWith("$")) {
            condition(prefix + key, value);
          }
        });
  }

  private void readPart(String prefix, Object part) {
    if (part instanceof Document document) {
      read(prefix, document);
    }
  }

  private void condition(String path, @Nullable Object value) {
    if (value instanceof Document operators && hasOperators(operators)) {
      operators.forEach((operator, operand) -> operator(path, operator, operand));
    } else {
      equalToOneOf(path, Arrays.asList(value));
    }
  }

  private void operator(String path, String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> equalToOneOf(path, Arrays.asList(operand));
      case "$in" -> {
        if (operand instanceof Collection<?> values) {
          equalToOneOf(path, values);
        }
      }
      case "$gt", "$gte" -> limit(low, path, operand);
      case "$lt", "$lte" -> limit(high, path, operand);
      case "$elemMatch" -> element(path, operand);
      default -> {}
    }
  }

  private void element(String path, @Nullable Object operand) {
    if (operand instanceof Document document && !hasOperators(document)) {
      read(path + ".", document);
    }
  }

  private void equalToOneOf(String path, Collection<?> values) {
    if (values.stream().allMatch(Bounds::isIndexable)) {
      equal.putIfAbsent(path, values.stream().map(Bounds::normalized).<Object>map(v -> v).toList());
    }
  }

  /** Only types that the matcher and the index order alike. */
  private static void limit(Map<String, Object> limits, String path, @Nullable Object operand) {
    if (operand instanceof String || operand instanceof Instant) {
      limits.putIfAbsent(path, operand);
    }
  }

  private static boolean isIndexable(@Nullable Object value) {
    return switch (value) {
      case String _, Number _, Boolean _, UUID _, ObjectId _, Instant _ -> true;
      case Document document -> document.values().stream().allMatch(Bounds::isIndexable);
      case null, default -> false;
    };
  }

  private static boolean hasOperators(Document document) {
    return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
  }
}
