package cn.tongxin.roster.composition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts the members of a county at every place from the village up. */
final class Census {
  /** Under this key everybody is counted. */
  static final String ALL = "";

  private static final Comparator<Spot> ORDER =
      Comparator.<Spot, String>comparing(spot -> spot.place().value()).thenComparing(Spot::direct);

  private final SortedMap<Spot, Map<String, Integer>> counts = new TreeMap<>(ORDER);
  private final Set<String> categories = new TreeSet<>();
  private final Set<String> bands = new TreeSet<>();

  /** Counts one more member. */
  void add(Spot where, Iterable<String> itsCategories, AgeBand band) {
    List<String> keys = new ArrayList<>(List.of(ALL, band.name()));
    bands.add(band.name());
    for (String category : itsCategories) {
      categories.add(category);
      keys.add(category);
    }
    for (Spot spot : upwards(where)) {
      Map<String, Integer> here = counts.computeIfAbsent(spot, _ -> new HashMap<>());
      keys.forEach(key -> here.merge(key, 1, Integer::sum));
    }
  }

  private static List<Spot> upwards(Spot where) {
    List<Spot> line = new ArrayList<>(List.of(where));
    while (!line.getLast().isTop()) {
      line.add(line.getLast().parent());
    }
    return line;
  }

  List<Spot> spots() {
    return List.copyOf(counts.keySet());
  }

  /** The nodes directly under this one. */
  List<Spot> under(Spot spot) {
    return counts.keySet().stream().filter(s -> !s.isTop() && s.parent().equals(spot)).toList();
  }

  int count(Spot spot, String key) {
    return counts.getOrDefault(spot, Map.of()).getOrDefault(key, 0);
  }

  Set<String> categories() {
    return Collections.unmodifiableSet(categories);
  }

  Set<String> bands() {
    return Collections.unmodifiableSet(bands);
  }
}
