package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.notification.workday.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingTest {
  /** Friday, the 1st of January, is a day off; so is the weekend behind it. */
  private static final WorkingDays NEW_YEAR = new WorkingDays(Map.of(day("2027-01-01"), false));

  private static Schedule of(Timing timing, String dueOn, String today) {
    return timing.schedule(ReminderKind.ROUTINE, day(dueOn), day(today));
  }

  @Test
  void itIsToldSoManyDaysAheadAndOnItsDay() {
    Timing timing = new Timing(Map.of(ReminderKind.ROUTINE, 10), null);

    assertThat(of(timing, "2026-12-20", "2026-11-22").tellOn())
        .isEqualTo(days("2026-12-10", "2026-12-20"));
    assertThat(of(Timing.usual(), "2026-12-20", "2026-11-22").opensOn()).isEqualTo("2026-12-13");
    assertThat(of(timing, "2026-12-20", "2026-11-22").standsUntil()).isEqualTo("2026-12-09");
  }

  @Test
  void whoWantsNoLeadTimeIsToldOnTheDay() {
    Timing timing = new Timing(Map.of(ReminderKind.ROUTINE, 0), null);

    assertThat(of(timing, "2026-12-20", "2026-11-22").tellOn()).isEqualTo(days("2026-12-20"));
  }

  @Test
  void eachKindHasALeadTimeOfItsOwn() {
    Timing timing = new Timing(Map.of(ReminderKind.MUST_VISIT, 20), null);

    assertThat(timing.lead(ReminderKind.MUST_VISIT)).isEqualTo(20);
    assertThat(timing.lead(ReminderKind.ANSWER)).isEqualTo(7);
    assertThat(timing.lead(ReminderKind.CONSENT)).isEqualTo(30);
  }

  @Test
  void onDaysOffNothingIsToldAndNothingGoesUp() {
    Timing timing = new Timing(Map.of(), NEW_YEAR);

    assertThat(of(timing, "2027-01-02", "2026-12-20").tellOn())
        .as("a week before is a Saturday")
        .isEqualTo(days("2026-12-25", "2026-12-31"));
    assertThat(timing.at(day("2026-12-31"), day("2027-01-03"))).isEqualTo(Escalation.NONE);
    assertThat(timing.at(day("2026-12-31"), day("2027-01-04"))).isEqualTo(Escalation.LEADER);
    assertThat(of(timing, "2026-12-31", "2027-01-04").tellOn())
        .isEqualTo(days("2027-01-04", "2027-01-04"));
  }

  private static List<LocalDate> days(String... days) {
    return List.of(days).stream().map(LocalDate::parse).toList();
  }
}
