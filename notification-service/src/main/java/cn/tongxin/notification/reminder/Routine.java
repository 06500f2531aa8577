package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Fact.Service;
import cn.tongxin.notification.reminder.Fact.Status;
import cn.tongxin.notification.reminder.Fact.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The chain of routine visits: registration and every day on which the member was visited each open
 * one reminder, and the next such day settles it. Several visits of one day count once.
 */
final class Routine {
  private final Service service;
  private final Function<@Nullable LocalDate, List<String>> people;

  /**
   * @param people who looks after the member on a day, or now where the day is null
   */
  Routine(Service service, Function<@Nullable LocalDate, List<String>> people) {
    this.service = service;
    this.people = people;
  }

  /** What was owed between these visits, and what is owed after the last. */
  List<Owed> owed(List<Visit> newest) {
    TreeMap<LocalDate, Visit> counted = new TreeMap<>();
    TreeMap<LocalDate, Visit> voided = new TreeMap<>();
    newest.forEach(v -> (v.voided() ? voided : counted).putIfAbsent(v.visitedOn(), v));
    voided.keySet().removeAll(counted.keySet());
    List<Owed> owed = new ArrayList<>();
    // A full history says nothing about who came before it, so the chain begins with its first day.
    if (newest.size() < History.NEWEST || counted.isEmpty()) {
      Visit first = counted.isEmpty() ? null : counted.firstEntry().getValue();
      owed.add(link("registration", service.registeredOn(), first));
    }
    for (LocalDate day : counted.keySet()) {
      var next = counted.higherEntry(day);
      owed.add(link(day.toString(), day, next == null ? null : next.getValue()));
    }
    voided.keySet().forEach(day -> owed.add(undone(day)));
    return owed;
  }

  private Owed link(String base, LocalDate from, @Nullable Visit settledBy) {
    return new Owed(
        ReminderKind.ROUTINE,
        "routine:" + base,
        settledBy == null ? due(from) : from.plusDays(service.cadenceDays()),
        people.apply(settledBy == null ? null : settledBy.visitedOn()),
        settledBy == null ? null : settledBy.about(),
        service.status() == Status.CLOSED);
  }

  /** What a voided visit had opened is owed no more: the one before it is again. */
  private Owed undone(LocalDate day) {
    LocalDate due = day.plusDays(service.cadenceDays());
    return new Owed(ReminderKind.ROUTINE, "routine:" + day, due, people.apply(null), null, true);
  }

  private LocalDate due(LocalDate from) {
    LocalDate contact = service.nextContactOn();
    boolean away = service.status() == Status.AWAY;
    return away && contact != null && contact.isAfter(from) && !service.isAfter(contact)
        ? contact
        : service.due(from.plusDays(service.cadenceDays()));
  }
}
