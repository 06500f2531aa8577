package cn.tongxin.notification.reminder;

import cn.tongxin.serving.ChinaDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reminders as they are written, whatever they follow from: completed with who above is told,
 * and made known to those who look.
 */
final class Written {
  private final Reminders reminders;
  private final Escalations escalations;
  private final ChangeWatch watch;
  private final Clock clock;

  Written(Reminders reminders, Escalations escalations, ChangeWatch watch, Clock clock) {
    this.reminders = reminders;
    this.escalations = escalations;
    this.watch = watch;
    this.clock = clock;
  }

  Reminders reminders() {
    return reminders;
  }

  /** Writes what changed. */
  void put(List<Change> plain) {
    List<Change> changes = escalations.told(plain, today()).stream().map(Change::news).toList();
    reminders.apply(changes, clock.instant());
    watch.changed(concerned(changes));
  }

  private static Set<String> concerned(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.put().stream())
        .flatMap(reminder -> reminder.people().stream())
        .collect(Collectors.toSet());
  }

  /** The present day of the platform. */
  LocalDate today() {
    return ChinaDays.today(clock);
  }
}
