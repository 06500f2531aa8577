package cn.tongxin.activity.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
  private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000f1");
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final ToIntFunction<Period> NONE = period -> 0;
  private static final ToIntFunction<Period> ONE = period -> 1;

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-11-22, 2026-11, 2026-11-01, 2026-11-30",
    "MONTH, 2028-02-29, 2028-02, 2028-02-01, 2028-02-29",
    "QUARTER, 2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31",
    "QUARTER, 2027-01-01, 2027-Q1, 2027-01-01, 2027-03-31",
    "HALF_YEAR, 2026-07-01, 2026-H2, 2026-07-01, 2026-12-31",
    "YEAR, 2026-02-03, 2026, 2026-01-01, 2026-12-31"
  })
  void aDayLiesInOnePeriod(Every every, LocalDate day, String name, LocalDate from, LocalDate to) {
    assertThat(Period.of(every, day)).isEqualTo(new Period(name, from, to));
  }

  @Test
  void whatIsMissingIsKnownOnTheFirstDayAfterAndNotBefore() {
    Cadence cadence = quarterly(1);

    cadence.judge(LocalDate.parse("2026-12-31"), NONE);
    assertThat(cadence.events()).containsExactly(due("2026-12-31"));
    cadence.judge(LocalDate.parse("2027-01-01"), NONE);

    assertThat(cadence.events())
        .containsExactly(due("2026-12-31"), missed("2026-12-31", 1, 0), due("2027-01-01"));
    assertThat(cadence.snapshot().gaps()).hasSize(1);
  }

  @Test
  void aPeriodIsDueOnceItBeginsAndNotBefore() {
    Cadence cadence = quarterly(1);

    cadence.judge(LocalDate.parse("2026-09-30"), NONE);
    assertThat(cadence.events()).isEmpty();
    cadence.judge(LocalDate.parse("2026-10-01"), NONE);

    assertThat(cadence.events()).containsExactly(due("2026-10-01"));
  }

  @Test
  void onceEnoughWereHeldItIsMetAndOnceTheyAreTakenBackItIsDueAgain() {
    Cadence cadence = quarterly(1);
    LocalDate day = LocalDate.parse("2026-11-22");

    cadence.judge(day, ONE);
    cadence.judge(day, ONE);
    cadence.judge(day, NONE);
    cadence.judge(LocalDate.parse("2027-01-01"), period -> period.name().equals("2026-Q4") ? 1 : 0);

    assertThat(cadence.events())
        .containsExactly(
            met("2026-11-22"), due("2026-11-22"), met("2026-11-22"), due("2027-01-01"));
  }

  @Test
  void whatWasDueAndCountsNoMoreIsDropped() {
    Cadence cadence = quarterly(1);
    cadence.judge(LocalDate.parse("2026-11-22"), NONE);
    CadenceTerms ended = terms(Every.QUARTER, 1, "2026-10-01", "2026-12-30");

    cadence.become(ended, true);

    Period period = Period.of(Every.QUARTER, LocalDate.parse("2026-11-22"));
    assertThat(cadence.events()).last().isEqualTo(new CadenceEvent.Dropped(ID, ended, period));
    assertThat(cadence.snapshot().next()).isNull();
  }

  @Test
  void aDutyThatHadEndedAndGoesOnSaysNothingAgain() {
    Cadence ended = Cadence.begun(ID, terms(Every.MONTH, 1, "2026-09-01", "2026-10-31"));
    ended.judge(LocalDate.parse("2026-11-22"), NONE);
    Cadence again = Cadence.stored(ended.snapshot());

    again.become(terms(Every.MONTH, 1, "2026-09-01", null), true);
    again.judge(LocalDate.parse("2026-11-22"), NONE);

    assertThat(again.snapshot().gaps()).hasSize(2);
    assertThat(again.events()).singleElement().isInstanceOf(CadenceEvent.Due.class);
  }

  @Test
  void itIsSaidOnceHoweverOftenItIsJudged() {
    Cadence cadence = quarterly(1);
    cadence.judge(LocalDate.parse("2027-01-01"), NONE);
    Cadence again = Cadence.stored(cadence.snapshot());

    again.judge(LocalDate.parse("2027-01-01"), NONE);
    again.judge(LocalDate.parse("2027-03-31"), NONE);

    assertThat(again.events()).isEmpty();
  }

  @Test
  void enoughIsNotMissed() {
    Cadence cadence = quarterly(1);

    cadence.judge(LocalDate.parse("2027-01-01"), ONE);

    assertThat(cadence.events()).containsExactly(met("2027-01-01"));
    assertThat(cadence.snapshot().next().name()).isEqualTo("2027-Q1");
  }

  @Test
  void twoAYearMeansTwo() {
    CadenceTerms terms = terms(Every.YEAR, 2, "2026-01-01", null);
    Cadence cadence = Cadence.begun(ID, terms);

    cadence.judge(LocalDate.parse("2027-01-01"), ONE);

    assertThat(cadence.events())
        .containsExactly(
            new CadenceEvent.Missed(
                ID, terms, Period.of(Every.YEAR, LocalDate.parse("2026-01-01")), 1),
            new CadenceEvent.Due(ID, terms, Period.of(Every.YEAR, LocalDate.parse("2027-01-01"))));
  }

  @Test
  void whoWasAwayForMonthsJudgesEveryPeriodInBetween() {
    Cadence cadence = Cadence.begun(ID, terms(Every.MONTH, 1, "2026-09-15", "2027-01-31"));

    cadence.judge(LocalDate.parse("2027-06-01"), NONE);

    assertThat(cadence.snapshot().gaps())
        .extracting(gap -> gap.period().name())
        .containsExactly("2026-10", "2026-11", "2026-12", "2027-01");
    assertThat(cadence.snapshot().next()).isNull();
  }

  @Test
  void whatIsRecordedLateMakesUpAndWhatIsTakenBackIsMissedAgain() {
    Cadence cadence = quarterly(1);
    cadence.judge(LocalDate.parse("2027-01-01"), NONE);
    LocalDate inTime = LocalDate.parse("2026-12-20");
    Cadence later = Cadence.stored(cadence.snapshot());

    later.settle(inTime, ONE);
    later.settle(inTime, ONE);
    assertThat(later.events())
        .containsExactly(
            new CadenceEvent.Met(
                ID, later.snapshot().terms(), Period.of(Every.QUARTER, inTime), 1));
    assertThat(later.snapshot().gaps()).isEmpty();
    later.settle(inTime, NONE);

    assertThat(later.events()).last().isEqualTo(missed("2026-12-20", 1, 0));
  }

  @Test
  void aPeriodThatIsNotOverOrBeforeTheDutyIsNotSettled() {
    Cadence cadence = quarterly(1);

    cadence.settle(LocalDate.parse("2026-11-20"), NONE);
    cadence.settle(LocalDate.parse("2026-08-20"), NONE);

    assertThat(cadence.events()).isEmpty();
  }

  @Test
  void anotherNumberNeedsTheVersionAndAnotherDutyIsAnother() {
    Cadence cadence = Cadence.stored(quarterly(1).snapshot());
    cadence.become(terms(Every.QUARTER, 1, "2026-10-01", null), false);
    assertThat(cadence.changed()).isFalse();

    CadenceTerms more = terms(Every.QUARTER, 2, "2026-10-01", null);
    assertThatThrownBy(() -> cadence.become(more, false)).isInstanceOf(Problem.class);
    CadenceTerms other = terms(Every.MONTH, 1, "2026-10-01", null);
    assertThatThrownBy(() -> cadence.become(other, true)).isInstanceOf(Problem.class);
    cadence.become(more, true);
    cadence.judge(LocalDate.parse("2027-01-01"), ONE);

    assertThat(cadence.events()).startsWith(missed("2026-12-31", 2, 1));
  }

  private static CadenceEvent due(String day) {
    return new CadenceEvent.Due(
        ID,
        terms(Every.QUARTER, 1, "2026-10-01", null),
        Period.of(Every.QUARTER, LocalDate.parse(day)));
  }

  private static CadenceEvent met(String day) {
    return new CadenceEvent.Met(
        ID,
        terms(Every.QUARTER, 1, "2026-10-01", null),
        Period.of(Every.QUARTER, LocalDate.parse(day)),
        1);
  }

  private static CadenceEvent missed(String day, int atLeast, int held) {
    return new CadenceEvent.Missed(
        ID,
        terms(Every.QUARTER, atLeast, "2026-10-01", null),
        Period.of(Every.QUARTER, LocalDate.parse(day)),
        held);
  }

  private static Cadence quarterly(int atLeast) {
    return Cadence.begun(ID, terms(Every.QUARTER, atLeast, "2026-10-01", null));
  }

  private static CadenceTerms terms(Every every, int atLeast, String from, String to) {
    return new CadenceTerms(
        GatheringKind.QUARTERLY_MEETING,
        TOWNSHIP,
        null,
        every,
        atLeast,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }
}
