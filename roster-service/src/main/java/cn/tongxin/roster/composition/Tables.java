package cn.tongxin.roster.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every table of a county that may ever be asked for, made at once: what is withheld in one is
 * chosen with all the others in mind, so that no two answers can be subtracted from one another.
 */
final class Tables {
  private final Census census;
  private final Map<Spot, Map<String, Cell>> cells = new HashMap<>();

  private Tables(Census census, int least, int leastSensitive) {
    this.census = census;
    List<String> exclusive = new ArrayList<>(census.bands());
    exclusive.add(Census.ALL);
    List<Spot> spots = census.spots();
    decide(exclusive, spots, least);
    // A member may have several categories or none: they do not add up to anything.
    census.categories().forEach(category -> decide(List.of(category), spots, least));
    List<Spot> wide = spots.stream().filter(spot -> !spot.isVillage()).toList();
    census.sensitive().forEach(category -> decide(List.of(category), wide, leastSensitive));
  }

  /**
   * The tables of every counted place.
   *
   * @param least the smallest count that may be published
   * @param leastSensitive the smallest one of a sensitive category
   */
  static List<Composition> of(Census census, int least, int leastSensitive) {
    Tables tables = new Tables(census, least, leastSensitive);
    return census.spots().stream().filter(s -> !s.direct()).map(tables::composition).toList();
  }

  /** Decides about these keys at all places together; the last one is the sum of the others. */
  private void decide(List<String> keys, List<Spot> spots, int least) {
    Map<Spot, Integer> first = new HashMap<>();
    spots.forEach(spot -> first.put(spot, first.size() * keys.size()));
    int[] counts = new int[spots.size() * keys.size()];
    List<Total> totals = new ArrayList<>();
    first.forEach(
        (spot, at) -> {
          for (int k = 0; k < keys.size(); k++) {
            counts[at + k] = census.count(spot, keys.get(k));
          }
          addTotals(spot, keys.size(), first, totals);
        });
    var withheld = Withholding.of(counts, least, totals);
    first.forEach(
        (spot, at) -> {
          for (int k = 0; k < keys.size(); k++) {
            Integer count = withheld.get(at + k) ? null : (Integer) counts[at + k];
            note(spot, keys.get(k), count);
          }
        });
  }

  private void addTotals(Spot spot, int keys, Map<Spot, Integer> first, List<Total> totals) {
    int at = first.getOrDefault(spot, 0);
    if (keys > 1) {
      totals.add(new Total(at + keys - 1, range(at, at + keys - 1)));
    }
    List<Integer> under =
        census.under(spot).stream().map(first::get).filter(Objects::nonNull).toList();
    for (int k = 0; k < keys && !under.isEmpty(); k++) {
      int key = k;
      totals.add(new Total(at + k, under.stream().map(below -> below + key).toList()));
    }
  }

  private static List<Integer> range(int from, int to) {
    return java.util.stream.IntStream.range(from, to).boxed().toList();
  }

  private void note(Spot spot, String key, @Nullable Integer count) {
    cells.computeIfAbsent(spot, _ -> new HashMap<>()).put(key, new Cell(key, count));
  }

  private Composition composition(Spot spot) {
    List<Cell> places = new ArrayList<>();
    for (Spot below : census.under(spot)) {
      Integer count = cell(below, Census.ALL).count();
      places.add(new Cell(below.place().value(), count));
    }
    return new Composition(
        spot.place(),
        cell(spot, Census.ALL).count(),
        row(spot, census.categories()),
        row(spot, census.bands()),
        places,
        row(spot, census.sensitive()));
  }

  private Cell cell(Spot spot, String key) {
    return cells.getOrDefault(spot, Map.of()).getOrDefault(key, new Cell(key, 0));
  }

  private List<Cell> row(Spot spot, Collection<String> keys) {
    return keys.stream()
        .map(key -> cell(spot, key))
        .filter(cell -> cell.count() == null || cell.count() > 0)
        .toList();
  }
}
