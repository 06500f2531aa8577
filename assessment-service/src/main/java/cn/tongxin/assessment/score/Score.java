package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.Period;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a letter's promises came to. Decimal arithmetic throughout: a line is rounded half up to two
 * places, once, at its end, and the total is the sum of the rounded lines, at most 100, so it can
 * be checked by hand.
 *
 * @param total 0 to 100
 * @param asOf when the newest fact in it was recorded
 */
record Score(BigDecimal total, List<Line> indicators, Instant asOf) {
  private static final BigDecimal HUNDRED = new BigDecimal("100.00");

  /** The score of a letter for all of its year. */
  static Score of(
      SignedLetter letter, List<Indicator> indicators, Collection<Tallies.Totals> totals) {
    return of(letter, indicators, totals, Period.YEAR_END);
  }

  /** The score of a letter under its scheme, from the sums within its place. */
  static Score of(
      SignedLetter letter,
      List<Indicator> indicators,
      Collection<Tallies.Totals> totals,
      Period period) {
    Map<String, Yardstick.Reading> readings = new HashMap<>();
    for (Indicator indicator : indicators) {
      Figures figures = Figures.of(letter, indicator, totals, period);
      var yardstick =
          new Yardstick(
              indicator, promised(letter, indicator.code()), figures, letter.year(), period);
      readings.put(indicator.code(), yardstick.reading());
    }
    List<Line> lines = indicators.stream().map(line -> line(line, indicators, readings)).toList();
    return new Score(total(lines), lines, asOf(totals));
  }

  private static BigDecimal promised(SignedLetter letter, String code) {
    return letter.targets().stream()
        .filter(target -> target.indicator().equals(code))
        .map(Target::amount)
        .findFirst()
        .orElse(HUNDRED);
  }

  private static BigDecimal total(List<Line> lines) {
    BigDecimal sum = lines.stream().map(Line::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.setScale(2, RoundingMode.UNNECESSARY).min(HUNDRED);
  }

  private static Instant asOf(Collection<Tallies.Totals> totals) {
    return totals.stream().map(Tallies.Totals::asOf).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static Line line(
      Indicator indicator, List<Indicator> all, Map<String, Yardstick.Reading> readings) {
    Yardstick.Reading own = Objects.requireNonNull(readings.get(indicator.code()));
    Part part = own.part();
    String other = indicator.params().notAbove();
    // A chain of them has no circle, so it is at most as long as there are lines.
    for (int steps = 0; other != null && steps < all.size(); steps++) {
      part = part.notAbove(Objects.requireNonNull(readings.get(other)).part());
      other = next(all, other);
    }
    BigDecimal points = points(indicator, part);
    return new Line(indicator.code(), own.actual(), own.target(), points, own.due());
  }

  private static @Nullable String next(List<Indicator> all, String code) {
    return all.stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .map(line -> line.params().notAbove())
        .orElse(null);
  }

  private static BigDecimal points(Indicator indicator, Part part) {
    BigDecimal points = part.of(indicator.weight());
    BigDecimal cap = Objects.requireNonNullElse(indicator.params().cap(), indicator.weight());
    BigDecimal floor = Objects.requireNonNullElse(indicator.params().floor(), BigDecimal.ZERO);
    return points.min(cap).max(floor).setScale(2, RoundingMode.UNNECESSARY);
  }

  /**
   * One indicator.
   *
   * @param actual what was done; absent where it is hidden because too few rated
   * @param target what was promised, or due times the percentage promised
   * @param score the part of its weight that was reached
   * @param due how much was due, or how many rated; absent where that is not its measure
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String code,
      @Nullable BigDecimal actual,
      BigDecimal target,
      BigDecimal score,
      @Nullable BigDecimal due) {}
}
