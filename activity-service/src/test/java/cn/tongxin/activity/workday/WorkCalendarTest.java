package cn.tongxin.activity.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WorkCalendarTest {
  private final WorkCalendar calendar = KnownCalendar.get();

  /** The days off that the three notices name, each by its first and last day. */
  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-01-01",
    "2024-02-10, 2024-02-17",
    "2024-04-04, 2024-04-06",
    "2024-05-01, 2024-05-05",
    "2024-06-10, 2024-06-10",
    "2024-09-15, 2024-09-17",
    "2024-10-01, 2024-10-07",
    "2025-01-01, 2025-01-01",
    "2025-01-28, 2025-02-04",
    "2025-04-04, 2025-04-06",
    "2025-05-01, 2025-05-05",
    "2025-05-31, 2025-06-02",
    "2025-10-01, 2025-10-08",
    "2026-01-01, 2026-01-03",
    "2026-02-15, 2026-02-23",
    "2026-04-04, 2026-04-06",
    "2026-05-01, 2026-05-05",
    "2026-06-19, 2026-06-21",
    "2026-09-25, 2026-09-27",
    "2026-10-01, 2026-10-07"
  })
  void nobodyWorksOnTheHolidaysOfTheNotices(LocalDate first, LocalDate last) {
    assertThat(first.datesUntil(last.plusDays(1))).noneMatch(calendar::isWorkday);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
        "2024-09-29", "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28",
        "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20",
        "2026-10-10"
      })
  void theWeekendsThatTheNoticesNameAreWorked(LocalDate day) {
    assertThat(WorkYear.WEEKEND).contains(day.getDayOfWeek());
    assertThat(calendar.isWorkday(day)).isTrue();
  }

  /** The Eve of 2024 was recommended as a day off, and was none. */
  @Test
  void aYearHasAsManyWorkingDaysAsItsNoticeLeaves() {
    assertThat(calendar.isWorkday(LocalDate.parse("2024-02-09"))).isTrue();
    assertThat(workdays(2024)).isEqualTo(251);
    assertThat(workdays(2025)).isEqualTo(248);
    assertThat(workdays(2026)).isEqualTo(248);
  }

  private int workdays(int year) {
    return calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 3, 2026-11-25",
    "2026-09-18, 1, 2026-09-20",
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 3, 2026-10-10",
    "2026-02-13, 2, 2026-02-24",
    "2025-01-25, 1, 2025-01-26",
    "2026-11-22, 0, 2026-11-23",
    "2026-11-23, 0, 2026-11-23"
  })
  void workingDaysAreCountedFromTheDayAfter(LocalDate from, int days, LocalDate then) {
    Reckoned day = calendar.plus(from, days);

    assertThat(day.date()).isEqualTo(then);
    assertThat(day.basis()).isEqualTo(Basis.NOTICES);
  }

  @Test
  void inAYearWithoutNoticeWeekdaysAreCountedAndThatIsSaid() {
    Reckoned day = calendar.plus(LocalDate.parse("2026-12-30"), 3);

    assertThat(day.date()).isEqualTo("2027-01-04");
    assertThat(day.basis()).isEqualTo(Basis.WEEKDAYS);
    assertThat(day.unknownYears()).containsExactly(2027);
  }

  @Test
  void whatLiesBetweenTwoDaysIsWhatPlusCounts() {
    LocalDate from = LocalDate.parse("2026-09-15");

    for (int n = 1; n < 40; n++) {
      LocalDate then = calendar.plus(from, n).date();
      assertThat(calendar.between(from, then)).isEqualTo(n);
      assertThat(calendar.minus(then, 1)).isBefore(then);
    }
    assertThat(calendar.between(from, from)).isZero();
    assertThat(calendar.between(from, from.minusDays(9))).isZero();
  }

  @Test
  void aFileAddsLaterYears(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("years.json");
    Files.writeString(
        file,
        """
        [{"year": 2027, "notice": "x", "workdays": ["2027-02-20"],
          "holidays": [{"name": "x", "from": "2027-02-05", "to": "2027-02-11"}]}]\
        """);
    JsonMapper json = JsonMapper.builder().build();

    KnownYears known = new WorkdayConfiguration().knownYears(json, file.toString());

    assertThat(known.years()).extracting(WorkYear::year).containsExactly(2024, 2025, 2026, 2027);
    assertThat(new WorkCalendar(known.years()).plus(LocalDate.parse("2027-02-04"), 1).date())
        .isEqualTo("2027-02-12");
  }

  @Test
  void aNoticeThatCannotBeOneIsRefused() {
    refused("2027-02-12", "2027-02-01", "2027-02-20");
    refused("2028-01-01", "2028-01-01", "2027-02-20");
    refused("2027-02-01", "2027-02-02", "2027-02-22");
    refused("2027-02-20", "2027-02-21", "2027-02-21");
  }

  private static void refused(String from, String to, String worked) {
    var holiday = new WorkYear.Holiday("x", LocalDate.parse(from), LocalDate.parse(to));
    var year = new WorkYear(2027, "x", List.of(holiday), List.of(LocalDate.parse(worked)));

    assertThatThrownBy(year::check)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }
}
