package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what was done against what was promised, each kind of indicator in its way. */
final class Yardstick {
  /** Below so many ratings, nobody is told their mean. */
  static final int FEW = 5;

  private static final BigDecimal HALF = new BigDecimal(50);

  private final Indicator indicator;
  private final BigDecimal promised;
  private final Figures figures;
  private final int year;
  private final Period period;

  Yardstick(Indicator indicator, BigDecimal promised, Figures figures, int year, Period period) {
    this.indicator = indicator;
    this.promised = promised;
    this.figures = figures;
    this.year = year;
    this.period = period;
  }

  Reading reading() {
    return switch (indicator.kind()) {
      case COUNT -> count();
      case COVERAGE, TIMELINESS -> ofWhatWasDue();
      case SHARE -> share();
      case CADENCE -> cadence(Objects.requireNonNull(indicator.params().every()));
      case MEAN_RATING -> meanRating();
      case REVIEWED -> reviewed();
    };
  }

  private Reading count() {
    Integer most = indicator.params().mostPerMonth();
    BigDecimal done = plain(most == null ? figures.done() : figures.doneUpTo(most));
    BigDecimal midYear = Objects.requireNonNullElse(indicator.params().midYear(), HALF);
    BigDecimal target = period == Period.YEAR_END ? promised : percent(promised.multiply(midYear));
    return new Reading(done, target, null, Part.of(done, target));
  }

  private Reading ofWhatWasDue() {
    BigDecimal target = percent(figures.due().multiply(promised));
    return new Reading(figures.done(), target, figures.due(), Part.of(figures.done(), target));
  }

  private Reading share() {
    BigDecimal target = percent(figures.due().multiply(promised));
    boolean reached =
        figures.due().signum() == 0
            || Objects.requireNonNull(indicator.params().comparison())
                .holds(figures.done(), target);
    return new Reading(figures.done(), target, figures.due(), reached ? Part.ALL : Part.NONE);
  }

  private Reading cadence(Every every) {
    List<YearMonth> asked = every.within(year, period);
    Map<YearMonth, Long> held = figures.doneIn(every);
    BigDecimal done =
        asked.stream()
            .map(end -> BigDecimal.valueOf(held.getOrDefault(end, 0L)).min(promised))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal target = promised.multiply(BigDecimal.valueOf(asked.size()));
    return new Reading(done, plain(target), null, Part.of(done, target));
  }

  /** Too few ratings are nobody's fault: the promise is kept, and the mean is not shown. */
  private Reading meanRating() {
    BigDecimal number = figures.due();
    if (!figures.areOfAtLeast(FEW)) {
      return new Reading(null, plain(promised), null, Part.ALL);
    }
    BigDecimal mean = figures.done().divide(number, 2, RoundingMode.HALF_UP);
    Part part = Part.of(figures.done(), promised.multiply(number));
    return new Reading(mean, plain(promised), number, part);
  }

  private Reading reviewed() {
    BigDecimal found = plain(figures.done());
    return new Reading(found, plain(promised), null, Part.of(found, promised));
  }

  private static BigDecimal percent(BigDecimal number) {
    return plain(number.movePointLeft(2));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * What was read.
   *
   * @param actual what was done; null where it is hidden because too few rated
   * @param target what was promised
   * @param due how much was due, or how many rated, where that is the measure
   */
  record Reading(
      @Nullable BigDecimal actual, BigDecimal target, @Nullable BigDecimal due, Part part) {}
}
