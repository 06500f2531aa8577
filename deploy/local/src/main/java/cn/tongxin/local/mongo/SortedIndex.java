package cn.tongxin.local.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
  private final LongAdder walked;
  private final NavigableMap<List<@Nullable Object>, Set<Long>> positions =
      new TreeMap<>(KeyOrder.INSTANCE);
  private final Set<String> arrays = new HashSet<>();
  private final Map<String, Class<?>> types = new HashMap<>();
  private final Set<String> mixed = new HashSet<>();

  SortedIndex(String name, List<String> paths, LongAdder walked) {
    this.name = name;
    this.paths = paths;
    this.walked = walked;
  }

  String name() {
    return name;
  }

  void add(Document document, Long position) {
    for (List<@Nullable Object> key : keys(document)) {
      add(key, position);
    }
  }

  private void add(List<@Nullable Object> key, Long position) {
    var _ = positions.merge(key, Set.of(position), SortedIndex::joined);
  }

  /** Most keys belong to one document only, and a set of its own for each would fill the memory. */
  private static Set<Long> joined(Set<Long> held, Set<Long> more) {
    Set<Long> all = held.size() > 1 ? held : new LinkedHashSet<>(held);
    all.addAll(more);
    return all;
  }

  void remove(Document document, Long position) {
    for (List<@Nullable Object> key : keys(document)) {
      remove(key, position);
    }
  }

  private void remove(List<@Nullable Object> key, Long position) {
    var _ = positions.computeIfPresent(key, (_, held) -> without(held, position));
  }

  private static @Nullable Set<Long> without(Set<Long> held, Long position) {
    if (held.size() > 1) {
      held.remove(position);
      return held.size() == 1 ? Set.copyOf(held) : held;
    }
    return held.contains(position) ? null : held;
  }

  void update(Document before, Document after, Long position) {
    if (FieldValues.areSame(before, after, paths)) {
      return;
    }
    Set<List<@Nullable Object>> old = keys(before);
    Set<List<@Nullable Object>> now = keys(after);
    for (List<@Nullable Object> key : old) {
      if (!now.contains(key)) {
        remove(key, position);
      }
    }
    for (List<@Nullable Object> key : now) {
      if (!old.contains(key)) {
        add(key, position);
      }
    }
  }

  /** The more leading fields the filter fixes, and then limits, the fewer candidates. */
  int precision(Bounds bounds) {
    int fixed = fixedFields(bounds);
    String next = fixed < paths.size() ? paths.get(fixed) : null;
    boolean limited = Range.of(bounds, next, false) != null;
    return 2 * fixed + (limited ? 1 : 0);
  }

  private int fixedFields(Bounds bounds) {
    int fields = 0;
    while (fields < paths.size() && bounds.equal(paths.get(fields)) != null) {
      fields++;
    }
    return fields;
  }

  /** The candidates, or null where this index does not help or they are more than {@code most}. */
  @Nullable Collection<Long> candidates(Bounds bounds, int most) {
    int fixed = fixedFields(bounds);
    String next = fixed < paths.size() ? paths.get(fixed) : null;
    Range range = Range.of(bounds, next, arrays.contains(next));
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

  /**
   * The positions in the order of {@code path}, read as far as they are taken; null where this
   * index does not hold them in that order.
   */
  @Nullable Stream<Long> inOrder(Bounds bounds, String path, boolean descending) {
    int place = paths.indexOf(path);
    if (place < 0 || fixedFields(bounds) < place || arrays.contains(path) || mixed.contains(path)) {
      return null;
    }
    List<List<@Nullable Object>> prefixes = prefixes(bounds, place);
    if (prefixes.size() != 1) {
      return null;
    }
    NavigableMap<List<@Nullable Object>, Set<Long>> part = part(prefixes.getFirst(), bounds, path);
    var found = (descending ? part.descendingMap() : part).values().iterator();
    // A stream of the part itself would count it first, which reads it to its end.
    var unknownSize = Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED);
    return StreamSupport.stream(unknownSize, false).flatMap(Set::stream);
  }

  private NavigableMap<List<@Nullable Object>, Set<Long>> part(
      List<@Nullable Object> prefix, Bounds bounds, String path) {
    Range range = Range.of(bounds, path, false);
    var from = range == null ? prefix : appended(prefix, range.start());
    Object high = range == null ? null : range.high();
    var last = high == null ? prefix : appended(prefix, high);
    return positions.subMap(from, true, appended(last, KeyOrder.LAST), true);
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
      walked.increment();
      // All that lack a field share one key, and copying them would read them after all.
      entry.getValue().stream().limit(most + 1L).forEach(found::add);
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
      note(path, values);
      keys = multiplied(keys, values.values());
    }
    return keys.size() == 1 ? Set.of(keys.getFirst()) : new LinkedHashSet<>(keys);
  }

  private void note(String path, FieldValues values) {
    if (values.inArray()) {
      arrays.add(path);
    }
    for (Object value : values.values()) {
      if (value != null && types.computeIfAbsent(path, _ -> value.getClass()) != value.getClass()) {
        mixed.add(path);
      }
    }
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
    @Nullable Object[] longer = key.toArray(new Object[key.size() + 1]);
    longer[key.size()] = value;
    return Arrays.asList(longer);
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
