package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Fact.Consents;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Consents that have to be renewed. One that is named no more was renewed or taken back; one that
 * lapsed is asked for a while, and then not any more: who does not answer has answered.
 */
final class Renewals {
  /** So long after its day a consent is still asked for. */
  private static final int DAYS = 30;

  static List<Owed> owed(
      UUID member, List<Consents> told, List<String> people, LocalDate today, boolean withdrawn) {
    Set<LocalDate> days = new TreeSet<>();
    told.forEach(consents -> days.addAll(consents.renewBy()));
    return days.stream()
        .map(
            day ->
                new Owed(
                    ReminderKind.CONSENT,
                    "consent:" + day,
                    day,
                    people,
                    told.getLast().renewBy().contains(day) ? null : member,
                    withdrawn || isOver(day, today)))
        .toList();
  }

  private static boolean isOver(LocalDate day, LocalDate today) {
    return !over(day).isAfter(today);
  }

  /** The first day on which it is asked for no more. */
  static LocalDate over(LocalDate day) {
    return day.plusDays(DAYS + 1L);
  }

  private Renewals() {}
}
