package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What would count next, and how much it would be worth; and what was missed for good. */
final class Outlook {
  private final SignedLetter letter;
  private final List<Indicator> indicators;
  private final List<Tallies.Totals> totals;
  private final Period period;
  private final LocalDate today;

  Outlook(
      SignedLetter letter,
      List<Indicator> indicators,
      List<Tallies.Totals> totals,
      Period period,
      LocalDate today) {
    this.letter = letter;
    this.indicators = indicators;
    this.totals = totals;
    this.period = period;
    this.today = today;
  }

  /**
   * What one indicator still waits for, if anything.
   *
   * @param open how much of what is due can still be done
   */
  Optional<Next> next(Indicator indicator, Score now, ToLongFunction<Indicator> open) {
    long more =
        switch (indicator.kind()) {
          case COUNT -> left(line(now, indicator));
          case COVERAGE, SHARE, TIMELINESS -> open.applyAsLong(indicator);
          case CADENCE -> lacking(indicator);
          case MEAN_RATING, REVIEWED -> 0;
        };
    if (more <= 0 || today.isAfter(period.lastDay(letter.year()))) {
      return Optional.empty();
    }
    BigDecimal then = line(with(indicator, more), indicator).score();
    BigDecimal worth = then.subtract(line(now, indicator).score());
    return Optional.of(new Next(more, worth));
  }

  private static long left(Score.Line line) {
    BigDecimal done = Objects.requireNonNullElse(line.actual(), BigDecimal.ZERO);
    return line.target().subtract(done).setScale(0, java.math.RoundingMode.CEILING).longValue();
  }

  /** How often something is still to be held in the stretch of the year that today lies in. */
  private long lacking(Indicator indicator) {
    Every every = Objects.requireNonNull(indicator.params().every());
    long held = heldIn(indicator, every).getOrDefault(every.of(thisMonth()), 0L);
    return promised(indicator) - held;
  }

  private Map<YearMonth, Long> heldIn(Indicator indicator, Every every) {
    return Figures.of(letter, indicator, totals, period).doneIn(every);
  }

  private long promised(Indicator indicator) {
    return letter.targets().stream()
        .filter(target -> target.indicator().equals(indicator.code()))
        .mapToLong(target -> target.amount().longValue())
        .findFirst()
        .orElse(0);
  }

  /** The stretches that are over and in which too little was held, by their last months. */
  List<YearMonth> missed(Indicator indicator) {
    if (indicator.kind() != IndicatorKind.CADENCE) {
      return List.of();
    }
    Every every = Objects.requireNonNull(indicator.params().every());
    Map<YearMonth, Long> held = heldIn(indicator, every);
    return every.within(letter.year(), period).stream()
        .filter(end -> today.isAfter(end.atEndOfMonth()))
        .filter(end -> held.getOrDefault(end, 0L) < promised(indicator))
        .toList();
  }

  /** The score as it would be with so much more done. */
  private Score with(Indicator indicator, long more) {
    List<String> only = indicator.params().only();
    String tag = only == null ? "" : only.getFirst();
    long done = more * BigDecimal.TEN.pow(indicator.measure().places()).longValue();
    Sum sum = new Sum(indicator.measure(), tag, thisMonth().toString(), done, 0);
    List<Tallies.Totals> then = new ArrayList<>(totals);
    TallyKey key = TallyKey.of(letter.area(), letter.year());
    then.add(new Tallies.Totals(key, 0, List.of(sum), Instant.EPOCH));
    return Score.of(letter, indicators, then, period);
  }

  private YearMonth thisMonth() {
    return today.getYear() < letter.year() ? YearMonth.of(letter.year(), 1) : YearMonth.from(today);
  }

  private static Score.Line line(Score score, Indicator indicator) {
    return score.indicators().stream()
        .filter(line -> line.code().equals(indicator.code()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What would count next.
   *
   * @param open how much of it
   * @param worth the points for all of it
   */
  record Next(long open, BigDecimal worth) {}
}
