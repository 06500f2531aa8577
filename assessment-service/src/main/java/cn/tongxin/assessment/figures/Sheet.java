package cn.tongxin.assessment.figures;

import cn.tongxin.serving.AreaCode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The figures of one place and month. Those of a period or a larger place are the sum of sheets;
 * where different things are counted, each counts once in the sum.
 *
 * @param place a village, or a larger place for what belongs to none of its villages
 * @param counts what is added up; what is absent is zero
 * @param distinct the organisations that are counted once, for figures that are distinct
 */
public record Sheet(
    AreaCode place, YearMonth month, Map<Figure, Long> counts, Map<Figure, Set<UUID>> distinct) {

  /** The sum of these sheets, every figure named. */
  public static Map<Figure, Long> sum(Collection<Sheet> sheets) {
    Map<Figure, Long> sum = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      sum.put(figure, figure.isDistinct() ? different(sheets, figure) : added(sheets, figure));
    }
    return sum;
  }

  private static long added(Collection<Sheet> sheets, Figure figure) {
    return sheets.stream().mapToLong(sheet -> sheet.counts().getOrDefault(figure, 0L)).sum();
  }

  private static long different(Collection<Sheet> sheets, Figure figure) {
    Set<UUID> all = new HashSet<>();
    sheets.forEach(sheet -> all.addAll(sheet.distinct().getOrDefault(figure, Set.of())));
    return all.size();
  }
}
