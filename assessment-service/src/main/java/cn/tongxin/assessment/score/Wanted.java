package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence is wanted.
 *
 * @param tags the kinds that count; null for all
 * @param from the first day; the year's first one for all
 * @param open whether only what is due and not done is wanted
 */
record Wanted(
    Scope scope,
    int year,
    Period period,
    Measure measure,
    @Nullable List<String> tags,
    LocalDate from,
    boolean open) {

  /** All of a measure in a year. */
  static Wanted all(Scope scope, int year, Measure measure) {
    LocalDate from = LocalDate.of(year, 1, 1);
    return new Wanted(scope, year, Period.YEAR_END, measure, null, from, false);
  }

  /** What counts for an indicator of a letter. */
  static Wanted of(Scope scope, SignedLetter letter, Indicator indicator, Period period) {
    boolean reviewed = indicator.kind() == IndicatorKind.REVIEWED;
    List<String> tags =
        reviewed
            ? List.of(Figures.findings(letter, indicator.code(), period))
            : indicator.params().only();
    LocalDate from = LocalDate.of(letter.year(), 1, 1);
    Period until = reviewed ? Period.YEAR_END : period;
    return new Wanted(scope, letter.year(), until, indicator.measure(), tags, from, false);
  }

  /** Of it what is due from a day on and not done. */
  Wanted openFrom(LocalDate day) {
    LocalDate later = day.isAfter(from) ? day : from;
    return new Wanted(scope, year, period, measure, tags, later, true);
  }

  /** The day after the last one. */
  LocalDate end() {
    return period.lastDay(year).plusDays(1);
  }
}
