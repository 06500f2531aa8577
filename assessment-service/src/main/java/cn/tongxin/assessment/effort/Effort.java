package cn.tongxin.assessment.effort;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.score.RecordCounts.DayCount;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How much an office recorded in a week. It is never worked out for one officer: an office has two
 * posts, and what is shown is the mean of both.
 *
 * @param office the township, or the county's own
 * @param week such as {@code 2026-W47}
 * @param perOfficer the records of the week for each of the office's posts
 */
record Effort(
    AreaCode office,
    String week,
    long records,
    BigDecimal perOfficer,
    Map<Measure, Long> byMeasure) {
  private static final int TOWNSHIP = 9;
  private static final BigDecimal POSTS = new BigDecimal(2);

  /** By office and week, in their order. */
  static List<Effort> of(List<DayCount> counts, UnaryOperator<AreaCode> now) {
    Map<String, List<DayCount>> all = new TreeMap<>();
    for (DayCount count : counts) {
      AreaCode office = now.apply(count.area()).upTo(TOWNSHIP);
      all.computeIfAbsent(office + "|" + week(count.day()), _ -> new ArrayList<>()).add(count);
    }
    return all.entrySet().stream()
        .map(one -> of(one.getKey().split("\\|"), one.getValue()))
        .toList();
  }

  private static Effort of(String[] key, List<DayCount> counts) {
    Map<Measure, Long> byMeasure = new EnumMap<>(Measure.class);
    counts.forEach(one -> byMeasure.merge(one.measure(), one.records(), Long::sum));
    long records = counts.stream().mapToLong(DayCount::records).sum();
    BigDecimal each = BigDecimal.valueOf(records).divide(POSTS, 1, RoundingMode.HALF_UP);
    return new Effort(new AreaCode(key[0]), key[1], records, each, byMeasure);
  }

  static String week(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
