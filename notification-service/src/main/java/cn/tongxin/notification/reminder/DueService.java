package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.WhoIsDue.OfOfficer;
import cn.tongxin.notification.reminder.WhoIsDue.OfPlace;
import cn.tongxin.notification.reminder.WhoIsDue.Owes;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Adds up what is owed in a township, from an index over place, state and day: what is due later,
 * or done, is not read.
 */
@Service
class DueService {
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  private final Reminders reminders;
  private final Clock clock;

  DueService(Reminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  /**
   * Who owes how much in a place.
   *
   * @throws Problem 422 for a place above a township: what is owed there grows without end
   */
  WhoIsDue in(Scope scope, AreaCode area) {
    if (area.value().length() < TOWNSHIP) {
      throw Problem.invalid("within", "due.township");
    }
    LocalDate today = ChinaDays.today(clock);
    LocalDate week = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate month = today.with(TemporalAdjusters.lastDayOfMonth());
    Map<String, Owes> officers = new TreeMap<>();
    Map<String, Owes> places = new TreeMap<>();
    reminders.eachOwed(
        scope,
        week.isAfter(month) ? week : month,
        it -> {
          Owes owes = owes(it, today, week, month);
          if (it.officer() != null) {
            officers.merge(it.officer(), owes, Owes::and);
          }
          places.merge(village(it.area()), owes, Owes::and);
        });
    return new WhoIsDue(
        area,
        today,
        week,
        month,
        officers.entrySet().stream().map(it -> new OfOfficer(it.getKey(), it.getValue())).toList(),
        places.entrySet().stream()
            .map(it -> new OfPlace(new AreaCode(it.getKey()), it.getValue()))
            .toList());
  }

  private static String village(AreaCode area) {
    return area.value().substring(0, Math.min(VILLAGE, area.value().length()));
  }

  private static Owes owes(ReminderView it, LocalDate today, LocalDate week, LocalDate month) {
    if (it.dueOn().isBefore(today)) {
      return new Owes(1, 0, 0, 0);
    }
    boolean lastDay = it.kind() == ReminderKind.MUST_VISIT && it.dueOn().equals(today);
    return new Owes(
        0, lastDay ? 1 : 0, it.dueOn().isAfter(week) ? 0 : 1, it.dueOn().isAfter(month) ? 0 : 1);
  }
}
