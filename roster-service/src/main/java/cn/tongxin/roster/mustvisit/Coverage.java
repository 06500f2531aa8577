package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many windows of one festival are due and how many were answered, by place. */
final class Coverage {
  private final Map<String, Count> counts = new TreeMap<>();

  /**
   * One place.
   *
   * @param answered those of the due ones that a visit names
   */
  record Count(String area, int due, int answered) {

    int open() {
      return due - answered;
    }

    /** Whether somebody could be recognised in it: a number from one to below the least. */
    boolean tellsOfSomebody(int least) {
      return isFew(due, least) || isFew(answered, least) || isFew(open(), least);
    }

    private static boolean isFew(int number, int least) {
      return 0 < number && number < least;
    }
  }

  /** Counts a window in all the places that it lies in. */
  void add(List<String> line, boolean answered) {
    for (String area : line) {
      Count before = counts.getOrDefault(area, new Count(area, 0, 0));
      counts.put(area, new Count(area, before.due() + 1, before.answered() + (answered ? 1 : 0)));
    }
  }

  List<Count> counts() {
    return List.copyOf(counts.values());
  }

  /** The place among these, or nothing due. */
  static Count at(List<Count> counts, AreaCode area) {
    return counts.stream()
        .filter(count -> count.area().equals(area.value()))
        .findFirst()
        .orElseGet(() -> new Count(area.value(), 0, 0));
  }

  /** The places directly below it where something is due. */
  static List<Count> below(List<Count> counts, AreaCode area) {
    return counts.stream()
        .filter(count -> count.area().startsWith(area.value()))
        .filter(count -> count.area().length() == area.value().length() + 3)
        .toList();
  }
}
