package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sums that one indicator of one letter reads, of each tally.
 *
 * @param ofTallies one list for each place that is added up by itself
 * @param places how many decimal places the sums of what was done have
 */
record Figures(List<List<Sum>> ofTallies, int places) {

  static Figures of(
      SignedLetter letter, Indicator indicator, Collection<Tallies.Totals> totals, Period period) {
    return new Figures(
        totals.stream()
            .map(t -> t.sums().stream().filter(sum -> reads(letter, indicator, period, sum)))
            .map(java.util.stream.Stream::toList)
            .toList(),
        indicator.measure().places());
  }

  /** The cheapest question first: a township has some thousand sums. */
  private static boolean reads(SignedLetter letter, Indicator indicator, Period period, Sum sum) {
    if (sum.measure() != indicator.measure()) {
      return false;
    }
    if (indicator.kind() == IndicatorKind.REVIEWED) {
      return sum.tag().equals(findings(letter, indicator.code(), period));
    }
    return indicator.counts(sum.tag()) && sum.monthOfYear() <= period.months();
  }

  /** The tag of what was found of one indicator of one letter. */
  static String findings(SignedLetter letter, String code, Period period) {
    return findings(letter.id(), code, period);
  }

  static String findings(UUID letterId, String code, Period period) {
    return letterId + "|" + code + "|" + period;
  }

  BigDecimal done() {
    return BigDecimal.valueOf(ofTallies.stream().mapToLong(Figures::done).sum(), places);
  }

  BigDecimal due() {
    return BigDecimal.valueOf(ofTallies.stream().mapToLong(Figures::due).sum());
  }

  /** What was done, of each month no more than so many. */
  BigDecimal doneUpTo(int mostPerMonth) {
    Map<String, Long> months =
        ofTallies.stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Sum::month, Collectors.summingLong(Sum::done)));
    BigDecimal most = BigDecimal.valueOf(mostPerMonth);
    return months.values().stream()
        .map(done -> BigDecimal.valueOf(done, places).min(most))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How much was done in each stretch of the year that had any, by its last month. */
  Map<YearMonth, Long> doneIn(Every every) {
    return ofTallies.stream()
        .flatMap(List::stream)
        .collect(
            Collectors.groupingBy(
                sum -> every.of(YearMonth.parse(sum.month())), Collectors.summingLong(Sum::done)));
  }

  /**
   * Whether nobody can work out what few people said: all of them are many, and so are those of the
   * places that are hidden by themselves.
   */
  boolean areOfAtLeast(int many) {
    List<Long> numbers = ofTallies.stream().map(Figures::due).toList();
    long few = numbers.stream().filter(n -> n < many).mapToLong(Long::longValue).sum();
    return due().longValue() >= many && (few == 0 || few >= many);
  }

  private static long done(List<Sum> sums) {
    return sums.stream().mapToLong(Sum::done).sum();
  }

  private static long due(List<Sum> sums) {
    return sums.stream().mapToLong(Sum::due).sum();
  }
}
