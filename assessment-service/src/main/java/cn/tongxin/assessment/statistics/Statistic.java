package cn.tongxin.assessment.statistics;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.assessment.figures.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is told of a place and month: of every figure that adds up over places and months, how many.
 *
 * @param counts in the order of the figures, also where it is none
 */
record Statistic(PlaceMonth of, List<Count> counts) {

  /** The sum of these sheets; equal facts give equal statistics. */
  static Statistic of(PlaceMonth key, Collection<Sheet> sheets) {
    Map<Figure, Long> sum = Sheet.sum(sheets);
    List<Count> counts = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      if (!figure.isDistinct()) {
        counts.add(new Count(nameOf(figure), sum.getOrDefault(figure, 0L)));
      }
    }
    return new Statistic(key, List.copyOf(counts));
  }

  boolean isNothing() {
    return counts.stream().allMatch(it -> it.number() == 0);
  }

  /** The figure's name on the wire, such as {@code problemsTakenUp}. */
  private static String nameOf(Figure figure) {
    String[] words = figure.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    Arrays.stream(words)
        .skip(1)
        .forEach(
            word ->
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length()));
    return name.toString();
  }

  /** One figure. */
  record Count(String figure, long number) {}
}
