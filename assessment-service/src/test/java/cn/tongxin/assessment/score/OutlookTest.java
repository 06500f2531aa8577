package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Params;
import cn.tongxin.assessment.scheme.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @Test
  void twoOfSixteenWindowsStillOpenAreWorthWhatTheyWouldAdd() {
    var windows = new Indicator("WINDOWS", IndicatorKind.COVERAGE, BigDecimal.TEN);

    Optional<Outlook.Next> next =
        next(windows, "100", new Sum(Measure.WINDOWS, "", "2026-05", 14, 16), TODAY);

    assertThat(next).contains(new Outlook.Next(2, new BigDecimal("1.25")));
  }

  @Test
  void whatIsMissingOfACountIsWorthTheRest() {
    var visits = new Indicator("VISITS", IndicatorKind.COUNT, BigDecimal.TEN);

    assertThat(next(visits, "40", new Sum(Measure.VISITS, "", "2026-05", 30, 0), TODAY))
        .contains(new Outlook.Next(10, new BigDecimal("2.50")));
  }

  @Test
  void aQuarterWithoutAMeetingIsMissedOnTheFirstDayAfterIt() {
    Sum january = new Sum(Measure.GATHERINGS, "QUARTERLY_MEETING", "2026-01", 1, 0);

    assertThat(outlook(quarterly(), "1", january, TODAY).missed(quarterly()))
        .containsExactly(YearMonth.of(2026, 6));
    assertThat(outlook(quarterly(), "1", january, TODAY.minusDays(1)).missed(quarterly()))
        .isEmpty();
  }

  @Test
  void theQuarterThatIsOnCanStillBeHeld() {
    assertThat(next(quarterly(), "1", new Sum(Measure.GATHERINGS, "X", "2026-01", 1, 0), TODAY))
        .contains(new Outlook.Next(1, new BigDecimal("2.50")));
  }

  @Test
  void nothingCountsNextOnceThePeriodIsOver() {
    var visits = new Indicator("VISITS", IndicatorKind.COUNT, BigDecimal.TEN);
    Sum none = new Sum(Measure.VISITS, "", "2026-05", 0, 0);

    assertThat(next(visits, "40", none, LocalDate.of(2027, 1, 1))).isEmpty();
  }

  private static Indicator quarterly() {
    Params params = new Params(null, null, null, Every.QUARTER, null, null, null, null, null, null);
    return new Indicator("MEETINGS", IndicatorKind.CADENCE, BigDecimal.TEN, params);
  }

  private static Optional<Outlook.Next> next(
      Indicator indicator, String promised, Sum sum, LocalDate today) {
    Score now =
        Score.of(letter(indicator, promised), List.of(indicator), totals(sum), Period.YEAR_END);
    return outlook(indicator, promised, sum, today).next(indicator, now, _ -> 2);
  }

  private static Outlook outlook(Indicator indicator, String promised, Sum sum, LocalDate today) {
    return new Outlook(
        letter(indicator, promised), List.of(indicator), totals(sum), Period.YEAR_END, today);
  }

  private static List<Tallies.Totals> totals(Sum sum) {
    return List.of(new Tallies.Totals(Facts.KEY, 1, List.of(sum), Instant.EPOCH));
  }

  private static SignedLetter letter(Indicator indicator, String promised) {
    return new SignedLetter(
        new UUID(0, 1),
        House.SCHEME,
        2026,
        Facts.VILLAGE,
        List.of(new Target(indicator.code(), new BigDecimal(promised))));
  }
}
