package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.id;
import static cn.tongxin.notification.reminder.World.pairing;
import static cn.tongxin.notification.reminder.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders at the turn of the year, at the Spring Festival, and with clocks that are odd. */
class ClockTest {
  private static final UUID MEMBER = id("member");
  private static final TimeZone HERE = TimeZone.getDefault();

  private final MemoryPlans plans = new MemoryPlans();
  private final MemoryReminders reminders = new MemoryReminders();

  @AfterEach
  void home() {
    TimeZone.setDefault(HERE);
  }

  private ReminderService at(String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return new ReminderService(
        plans, new Written(reminders, (changes, _) -> changes, _ -> {}, clock), clock);
  }

  private void owed(String now, String until) {
    at(now)
        .learn(
            new ArrayList<>(
                List.of(
                    new Told<>(MEMBER, active(MEMBER, 1)),
                    new Told<>(MEMBER, pairing("p", "2026-09-01", 1)),
                    new Told<>(MEMBER, window("w", "2026-11-01", until, 1)))));
  }

  private ReminderState swept(String instant) {
    while (at(instant).sweep(10) > 0) {
      // All of it.
    }
    return reminders.of(List.of(MEMBER)).stream()
        .filter(r -> r.kind() == ReminderKind.MUST_VISIT)
        .findFirst()
        .orElseThrow()
        .state();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
  void theYearEndsInShanghaiWhereverTheServerStands(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
    owed("2026-12-01T00:00:00Z", "2026-12-31");

    assertThat(swept("2026-12-31T15:59:59Z")).isEqualTo(ReminderState.OPEN);
    assertThat(swept("2026-12-31T16:00:00Z")).isEqualTo(ReminderState.OVERDUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai"})
  void aWindowAcrossTheSpringFestivalIsOwedUntilItsLastDay(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
    owed("2026-12-01T00:00:00Z", "2027-02-08");

    assertThat(swept("2027-02-05T15:59:59Z")).isEqualTo(ReminderState.OPEN);
    assertThat(swept("2027-02-06T04:00:00Z")).isEqualTo(ReminderState.OPEN);
    assertThat(swept("2027-02-08T15:59:59Z")).isEqualTo(ReminderState.OPEN);
    assertThat(swept("2027-02-08T16:00:00Z")).isEqualTo(ReminderState.OVERDUE);
  }

  @Test
  void aClockThatJumpsBackOverMidnightChangesNothingBack() {
    owed("2026-12-01T00:00:00Z", "2026-12-31");
    assertThat(swept("2026-12-31T16:10:00Z")).isEqualTo(ReminderState.OVERDUE);
    Instant changed = changedAt();

    assertThat(swept("2026-12-31T15:10:00Z")).isEqualTo(ReminderState.OVERDUE);
    assertThat(swept("2026-12-31T16:10:01Z")).isEqualTo(ReminderState.OVERDUE);
    assertThat(changedAt()).isEqualTo(changed);
  }

  private Instant changedAt() {
    UUID reminder = Reminder.idOf("reminder:" + MEMBER + ":" + id("w"));
    return reminders.byId(Scope.platform(), reminder).orElseThrow().changedAt();
  }
}
