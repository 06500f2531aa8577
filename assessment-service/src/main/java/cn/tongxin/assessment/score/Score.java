package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a letter's promises came to. Decimal arithmetic throughout: a line is rounded half up to two
 * places, once, at its end, and the total is the sum of the rounded lines, so it can be checked by
 * hand.
 *
 * @param total 0 to 100
 * @param asOf when the newest fact in it was recorded
 */
record Score(BigDecimal total, List<Line> indicators, Instant asOf) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int DIGITS = 12;

  /** The score of a letter under its scheme, from the sums within its place. */
  static Score of(
      SignedLetter letter, List<Indicator> indicators, Collection<Tallies.Totals> totals) {
    Map<String, BigDecimal> promised =
        letter.targets().stream().collect(Collectors.toMap(Target::indicator, Target::amount));
    List<Line> lines =
        indicators.stream()
            .map(i -> line(i, promised.getOrDefault(i.code(), HUNDRED), totals))
            .toList();
    return new Score(
        lines.stream().map(Line::score).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
        lines,
        totals.stream().map(Tallies.Totals::asOf).max(Instant::compareTo).orElse(Instant.EPOCH));
  }

  /** The measure that an indicator of this kind reads. */
  static Measure measure(IndicatorKind kind) {
    return switch (kind) {
      case COUNT -> Measure.VISITS;
      case COVERAGE -> Measure.WINDOWS;
    };
  }

  private static Line line(
      Indicator indicator, BigDecimal promised, Collection<Tallies.Totals> totals) {
    Measure measure = measure(indicator.kind());
    List<Sum> sums =
        totals.stream()
            .flatMap(total -> total.sums().stream())
            .filter(sum -> sum.measure() == measure)
            .toList();
    BigDecimal done = BigDecimal.valueOf(sums.stream().mapToLong(Sum::done).sum());
    BigDecimal target =
        switch (indicator.kind()) {
          case COUNT -> promised;
          case COVERAGE ->
              BigDecimal.valueOf(sums.stream().mapToLong(Sum::due).sum())
                  .multiply(promised)
                  .divide(HUNDRED, DIGITS, RoundingMode.HALF_UP)
                  .stripTrailingZeros();
        };
    return new Line(indicator.code(), done, plain(target), score(indicator.weight(), done, target));
  }

  /** A promise about nothing that fell due is kept. */
  private static BigDecimal score(BigDecimal weight, BigDecimal done, BigDecimal target) {
    BigDecimal full = weight.setScale(2, RoundingMode.HALF_UP);
    if (target.signum() == 0 || done.compareTo(target) >= 0) {
      return full;
    }
    return weight.multiply(done).divide(target, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /**
   * One indicator.
   *
   * @param actual what was done
   * @param target what was promised, or due times the percentage promised
   * @param score the part of its weight that was reached
   */
  record Line(String code, BigDecimal actual, BigDecimal target, BigDecimal score) {}
}
