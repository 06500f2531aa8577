package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Comparison;
import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Params;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of indicator, held against figures that can be checked by hand. */
class YardstickTest {
  private static final String WEIGHT = "20";
  private static final String VILLAGE = "410225105201";

  @Test
  void aCoverageScoresThePartThatWasDone() {
    Score.Line line = line(IndicatorKind.COVERAGE, Params.NONE, "100", windows(6, 9));

    assertThat(line.score()).isEqualTo(new BigDecimal("13.33"));
    assertThat(line.due()).isEqualByComparingTo("9");
  }

  @ParameterizedTest
  @CsvSource({
    "MORE, 59, 0.00",
    "MORE, 60, 0.00",
    "MORE, 61, 20.00",
    "AT_LEAST, 59, 0.00",
    "AT_LEAST, 60, 20.00",
    "AT_LEAST, 61, 20.00"
  })
  void theTwoComparisonsDifferAtTheVeryLimit(Comparison comparison, long done, String score) {
    assertThat(line(IndicatorKind.SHARE, share(comparison), "60", windows(done, 100)).score())
        .isEqualTo(new BigDecimal(score));
  }

  @ParameterizedTest
  @EnumSource(
      value = IndicatorKind.class,
      names = {"COVERAGE", "SHARE", "TIMELINESS", "MEAN_RATING"})
  void aPromiseAboutWhatNeverFellDueIsKept(IndicatorKind kind) {
    Params params = kind == IndicatorKind.SHARE ? share(Comparison.MORE) : Params.NONE;

    assertThat(line(kind, params, "5").score()).isEqualByComparingTo(WEIGHT);
  }

  @Test
  void timelinessReadsRequestsOfTheKindsItIsLimitedTo() {
    Params complaints =
        new Params(null, List.of("COMPLAINT"), null, null, null, null, null, null, null, null);

    assertThat(
            line(
                    IndicatorKind.TIMELINESS,
                    complaints,
                    "100",
                    sum(Measure.REQUESTS, "COMPLAINT", 1, 1, 4),
                    sum(Measure.REQUESTS, "APPEAL", 1, 9, 9))
                .score())
        .isEqualByComparingTo("5");
  }

  @Test
  void aCadenceAsksEachQuarterAndOneDoesNotMakeUpForAnother() {
    Params quarterly =
        new Params(null, null, null, Every.QUARTER, null, null, null, null, null, null);

    Score.Line line =
        line(
            IndicatorKind.CADENCE,
            quarterly,
            "1",
            sum(Measure.GATHERINGS, "REGULAR_MEETING", 2, 3, 0),
            sum(Measure.GATHERINGS, "REGULAR_MEETING", 7, 1, 0));

    assertThat(line.actual()).isEqualByComparingTo("2");
    assertThat(line.target()).isEqualByComparingTo("4");
    assertThat(line.score()).isEqualByComparingTo("10");
  }

  @Test
  void theMeanOfFewerThanFiveRatingsIsHiddenAndCostsNothing() {
    Score.Line line =
        line(IndicatorKind.MEAN_RATING, Params.NONE, "5", sum(Measure.RATINGS, "", 1, 4, 4));

    assertThat(line.actual()).isNull();
    assertThat(line.due()).isNull();
    assertThat(line.score()).isEqualByComparingTo(WEIGHT);
  }

  @Test
  void theMeanOfFiveRatingsIsShown() {
    Score.Line line =
        line(IndicatorKind.MEAN_RATING, Params.NONE, "4.5", sum(Measure.RATINGS, "", 1, 18, 5));

    assertThat(line.actual()).isEqualByComparingTo("3.60");
    assertThat(line.score()).isEqualByComparingTo("16.00");
  }

  @Test
  void theMeanOfATownshipDoesNotTellThatOfTheOneVillageThatIsHidden() {
    var shown = totals(VILLAGE, sum(Measure.RATINGS, "", 1, 25, 5));
    var hidden = totals("410225105202", sum(Measure.RATINGS, "", 1, 1, 1));
    List<Indicator> lines = List.of(indicator(IndicatorKind.MEAN_RATING, Params.NONE));

    Score score = score(Period.YEAR_END, lines, "5", List.of(shown, hidden));

    assertThat(score.indicators().getFirst().actual()).isNull();
  }

  @Test
  void byTheMiddleOfTheYearHalfOfACountIsPromisedUnlessTheSchemeSaysOtherwise() {
    Params third =
        new Params(null, null, null, null, null, null, new BigDecimal("30"), null, null, null);

    assertThat(midYear(Params.NONE).score()).isEqualByComparingTo("6");
    assertThat(midYear(third).score()).isEqualByComparingTo("10");
    assertThat(midYear(third).actual()).isEqualByComparingTo("6");
  }

  @Test
  void capAndFloorBoundThePoints() {
    Params params =
        new Params(
            null,
            null,
            null,
            null,
            new BigDecimal("15"),
            new BigDecimal("4"),
            null,
            null,
            null,
            null);

    assertThat(line(IndicatorKind.COUNT, params, "40", visits(1, 40)).score())
        .isEqualByComparingTo("15");
    assertThat(line(IndicatorKind.COUNT, params, "40").score()).isEqualByComparingTo("4");
  }

  @Test
  void noMoreOfAMonthCountsThanTheSchemeSays() {
    Params params = new Params(null, null, null, null, null, null, null, 5, null, null);

    Score.Line line = line(IndicatorKind.COUNT, params, "40", visits(1, 90), visits(2, 3));

    assertThat(line.actual()).isEqualByComparingTo("8");
  }

  @Test
  void activityCountsNoFurtherThanItsOutcome() {
    Params behind = new Params(null, null, null, null, null, null, null, null, "SOLVED", null);
    var visits = new Indicator("VISITS", IndicatorKind.COUNT, new BigDecimal("40"), behind);
    var solved = new Indicator("SOLVED", IndicatorKind.TIMELINESS, new BigDecimal("60"));
    var sums = totals(VILLAGE, visits(1, 1000), sum(Measure.REQUESTS, "APPEAL", 1, 1, 4));

    Score score = score(Period.YEAR_END, List.of(visits, solved), "100", List.of(sums));

    assertThat(score.indicators())
        .extracting(Score.Line::score)
        .containsExactly(new BigDecimal("10.00"), new BigDecimal("15.00"));
  }

  @Test
  void bonusItemsComeOnTopAndTheTotalIsNeverAboveAHundred() {
    Params bonus = new Params(null, null, null, null, null, null, null, null, null, true);
    List<Indicator> both =
        List.of(
            new Indicator("VISITS", IndicatorKind.COUNT, new BigDecimal("100")),
            new Indicator("EXTRA", IndicatorKind.COUNT, new BigDecimal("5"), bonus));

    assertThat(total(both, visits(1, 90))).isEqualByComparingTo("94.50");
    assertThat(total(both, visits(1, 100))).isEqualByComparingTo("100");
  }

  @Test
  void whatWasFoundCountsForItsLetterAndPeriodOnly() {
    List<Indicator> lines = List.of(indicator(IndicatorKind.REVIEWED, Params.NONE));
    String tag = Figures.findings(letter(lines, "100"), "X", Period.MID_YEAR);
    var totals = List.of(totals(VILLAGE, sum(Measure.FINDINGS, tag, 11, 7550, 0)));

    assertThat(score(Period.MID_YEAR, lines, "100", totals).total()).isEqualByComparingTo("15.10");
    assertThat(score(Period.YEAR_END, lines, "100", totals).total()).isEqualByComparingTo("0");
  }

  private static Params share(Comparison comparison) {
    return new Params(null, null, comparison, null, null, null, null, null, null, null);
  }

  private static Sum windows(long done, long due) {
    return sum(Measure.WINDOWS, "", 1, done, due);
  }

  private static Sum visits(int month, long done) {
    return sum(Measure.VISITS, "", month, done, 0);
  }

  private static Sum sum(Measure measure, String tag, int month, long done, long due) {
    return new Sum(measure, tag, "2026-%02d".formatted(month), done, due);
  }

  private static Tallies.Totals totals(String village, Sum... sums) {
    TallyKey key = TallyKey.of(new AreaCode(village), 2026);
    return new Tallies.Totals(key, 1, List.of(sums), Instant.EPOCH);
  }

  private static Indicator indicator(IndicatorKind kind, Params params) {
    return new Indicator("X", kind, new BigDecimal(WEIGHT), params);
  }

  private static Score.Line line(IndicatorKind kind, Params params, String promised, Sum... sums) {
    List<Indicator> lines = List.of(indicator(kind, params));
    return score(Period.YEAR_END, lines, promised, List.of(totals(VILLAGE, sums)))
        .indicators()
        .getFirst();
  }

  private static Score.Line midYear(Params params) {
    List<Indicator> lines = List.of(indicator(IndicatorKind.COUNT, params));
    var totals = totals(VILLAGE, visits(6, 6), visits(7, 100));
    return score(Period.MID_YEAR, lines, "40", List.of(totals)).indicators().getFirst();
  }

  private static BigDecimal total(List<Indicator> lines, Sum... sums) {
    return score(Period.YEAR_END, lines, "100", List.of(totals(VILLAGE, sums))).total();
  }

  private static Score score(
      Period period, List<Indicator> indicators, String promised, List<Tallies.Totals> totals) {
    return Score.of(letter(indicators, promised), indicators, totals, period);
  }

  private static SignedLetter letter(List<Indicator> indicators, String promised) {
    List<Target> targets =
        indicators.stream().map(line -> new Target(line.code(), new BigDecimal(promised))).toList();
    return new SignedLetter(new UUID(0, 1), House.SCHEME, 2026, new AreaCode(VILLAGE), targets);
  }
}
