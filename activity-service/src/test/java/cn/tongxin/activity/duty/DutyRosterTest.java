package cn.tongxin.activity.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRosterTest {
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final LunarDays LUNAR = LunarDays.read();
  private static final MarketDays THREES_AND_EIGHTS =
      new MarketDays(List.of(3, 8, 13, 18, 23, 28), List.of());
  private static final MarketDays SUNDAYS = new MarketDays(List.of(), List.of(DayOfWeek.SUNDAY));

  @ParameterizedTest
  @CsvSource({
    "2026-02-17, 1", // Spring Festival
    "2026-11-22, 14",
    "2027-02-05, 29", // the month before that ended with its 29th, not its 30th
    "2027-02-06, 1",
    "2025-07-25, 1", // the leap sixth month
    "2030-02-03, 1",
    "2050-12-31, 18"
  })
  void aDayHasItsNumberInTheLunarMonth(LocalDate day, int number) {
    assertThat(LUNAR.of(day)).contains(number);
  }

  @Test
  void whereTheTableDoesNotReachThereIsNoLunarDay() {
    assertThat(LUNAR.of(LocalDate.of(2014, 1, 1))).isEmpty();
    assertThat(LUNAR.of(LocalDate.of(2060, 1, 1))).isEmpty();
  }

  @Test
  void officersTakeTurnsOnTheMarketDaysOfTheMoon() {
    DutyRoster roster = roster(THREES_AND_EIGHTS, "2026-11-09", "a", "b");

    assertThat(turns(roster, "2026-11-09", "2026-12-12"))
        .containsExactly(
            "2026-11-11 a",
            "2026-11-16 b",
            "2026-11-21 a",
            "2026-11-26 b",
            "2026-12-01 a",
            "2026-12-06 b",
            "2026-12-11 a");
    assertThat(turns(roster, "2026-12-01", "2026-12-10"))
        .containsExactly("2026-12-01 a", "2026-12-06 b");
  }

  @Test
  void aMonthWithoutTheThirtiethHasNoMarketOnIt() {
    DutyRoster roster = roster(new MarketDays(List.of(30), List.of()), "2026-11-09", "a");

    assertThat(turns(roster, "2026-11-09", "2027-02-06")).hasSize(2);
  }

  @Test
  void aMarketOfTheWeekIsKeptUntilItsEnd() {
    DutyRoster open = roster(SUNDAYS, "2026-11-01", "a", "b", "c");
    DutyRoster ended =
        new DutyRoster(
            open.id(),
            TOWNSHIP,
            "market",
            SUNDAYS,
            open.from(),
            LocalDate.parse("2026-11-15"),
            open.officers(),
            List.of(),
            List.of(),
            1);

    assertThat(turns(ended, "2026-10-01", "2026-12-31"))
        .containsExactly("2026-11-01 a", "2026-11-08 b", "2026-11-15 c");
  }

  @Test
  void whoStandsInIsOnDutyThatDayAndTheOthersTurnsStay() {
    DutyRoster roster =
        roster(SUNDAYS, "2026-11-01", "a", "b")
            .with(standIn("2026-11-08", "x"), LUNAR)
            .with(standIn("2026-11-08", "y"), LUNAR);

    assertThat(turns(roster, "2026-11-01", "2026-11-15"))
        .containsExactly("2026-11-01 a", "2026-11-08 y", "2026-11-15 a");
    assertThatThrownBy(() -> roster.with(standIn("2026-11-09", "x"), LUNAR))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whoLeavesIsReplacedEverywhere() {
    Handover leaving =
        new Handover(UUID.randomUUID(), TOWNSHIP, "a", "n", Instant.parse("2026-11-22T00:00:00Z"));
    DutyRoster roster =
        roster(SUNDAYS, "2026-11-01", "a", "b")
            .with(standIn("2026-11-08", "a"), LUNAR)
            .handedOver(leaving);

    assertThat(turns(roster, "2026-11-01", "2026-11-15"))
        .containsExactly("2026-11-01 n", "2026-11-08 n", "2026-11-15 n");
  }

  private static DutyRoster.Substitution standIn(String day, String officer) {
    return new DutyRoster.Substitution(LocalDate.parse(day), officer);
  }

  private static DutyRoster roster(MarketDays days, String from, String... officers) {
    return new DutyRoster(
        UUID.randomUUID(),
        TOWNSHIP,
        "market",
        days,
        LocalDate.parse(from),
        null,
        List.of(officers),
        List.of(),
        List.of(),
        1);
  }

  private static List<String> turns(DutyRoster roster, String from, String to) {
    return roster.between(LocalDate.parse(from), LocalDate.parse(to), LUNAR).stream()
        .map(turn -> turn.on() + " " + turn.officer())
        .toList();
  }
}
