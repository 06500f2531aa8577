package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.util.ArrayList;
import java.util.Collection;
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

  private final Territory territory;
  private final SortedMap<Spot, Map<String, Integer>> counts = new TreeMap<>(ORDER);
  private final Set<String> categories = new TreeSet<>();
  private final Set<String> sensitive = new TreeSet<>();
  private final Set<String> bands = new TreeSet<>();

  /** Of places as they lie now. */
  Census(Territory territory) {
    this.territory = territory;
  }

  /**
   * Counts one more member.
   *
   * @param kept the sensitive categories of which something is kept
   */
  void add(AreaCode area, Collection<String> itsCategories, Collection<String> kept, AgeBand band) {
    boolean _ = bands.add(band.name());
    boolean _ = categories.addAll(itsCategories);
    boolean _ = sensitive.addAll(kept);
    List<String> keys = new ArrayList<>(List.of(ALL, band.name()));
    keys.addAll(itsCategories);
    for (Spot spot : upwards(Spot.of(area, territory))) {
      Map<String, Integer> here = counts.computeIfAbsent(spot, _ -> new HashMap<>());
      keys.forEach(key -> here.merge(key, 1, Integer::sum));
      if (!spot.isVillage()) {
        kept.forEach(key -> here.merge(key, 1, Integer::sum));
      }
    }
  }

  private List<Spot> upwards(Spot where) {
    List<Spot> line = new ArrayList<>(List.of(where));
    while (!line.getLast().isTop()) {
      line.add(line.getLast().parent(territory));
    }
    return line;
  }

  List<Spot> spots() {
    return List.copyOf(counts.keySet());
  }

  /** The nodes directly under this one. */
  List<Spot> under(Spot spot) {
    return counts.keySet().stream()
        .filter(below -> !below.isTop() && below.parent(territory).equals(spot))
        .toList();
  }

  int count(Spot spot, String key) {
    return counts.getOrDefault(spot, Map.of()).getOrDefault(key, 0);
  }

  Set<String> categories() {
    return Collections.unmodifiableSet(categories);
  }

  /** The sensitive categories, which are counted from the township up. */
  Set<String> sensitive() {
    return Collections.unmodifiableSet(sensitive);
  }

  Set<String> bands() {
    return Collections.unmodifiableSet(bands);
  }
}
