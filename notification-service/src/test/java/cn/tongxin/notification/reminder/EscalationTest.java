package cn.tongxin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-30, NONE,   OPEN,      0, 2026-12-31",
    "2026-12-31, NONE,   OPEN,      0, 2026-12-31",
    "2027-01-01, OWN,    OVERDUE,   0, 2027-01-02",
    "2027-01-02, OWN,    OVERDUE,   0, 2027-01-02",
    "2027-01-03, LEADER, ESCALATED, 1, 2027-01-06",
    "2027-01-06, LEADER, ESCALATED, 1, 2027-01-06",
    "2027-01-07, ABOVE,  ESCALATED, 2, ",
    "2030-01-01, ABOVE,  ESCALATED, 2, ",
  })
  void itGoesUpByTheDaysAfterItsDay(
      LocalDate today, Escalation at, ReminderState state, int up, LocalDate until) {
    LocalDate dueOn = LocalDate.parse("2026-12-31");

    assertThat(Timing.usual().at(dueOn, today)).isEqualTo(at);
    assertThat(at.state()).isEqualTo(state);
    assertThat(at.stepsUp()).isEqualTo(up);
    assertThat(Timing.usual().schedule(ReminderKind.ROUTINE, dueOn, today).standsUntil())
        .isEqualTo(until);
  }
}
