package cn.tongxin.notification.reminder;

import cn.tongxin.notification.workday.WorkingDays;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an office wants to be told of what is owed.
 *
 * @param leadDays how many days ahead, by kind; the usual ones for those that are not named
 * @param working the days on which offices work, where nothing is to be told on others
 */
record Timing(Map<ReminderKind, Integer> leadDays, @Nullable WorkingDays working) {
  private static final int LEAD = 7;
  private static final Map<ReminderKind, Integer> LEADS =
      new EnumMap<>(Map.of(ReminderKind.GATHERING, 14, ReminderKind.CONSENT, 30));

  Timing {
    leadDays = Map.copyOf(leadDays);
  }

  /** What holds where no office has said anything. */
  static Timing usual() {
    return new Timing(Map.of(), null);
  }

  /** How many days ahead something of this kind is told. */
  int lead(ReminderKind kind) {
    Integer own = leadDays.get(kind);
    return own == null ? LEADS.getOrDefault(kind, LEAD) : own;
  }

  /** How far up something has come on a day. */
  Escalation at(LocalDate dueOn, LocalDate today) {
    Escalation reached = Escalation.NONE;
    for (Escalation step : steps()) {
      reached = day(dueOn, step).isAfter(today) ? reached : step;
    }
    return reached;
  }

  private static List<Escalation> steps() {
    return List.of(Escalation.OWN, Escalation.LEADER, Escalation.ABOVE);
  }

  /** The first day on which it has come so far. */
  private LocalDate day(LocalDate dueOn, Escalation step) {
    LocalDate day = dueOn.plusDays(step.days());
    return working == null ? day : working.atOrAfter(day);
  }

  private LocalDate ahead(LocalDate day) {
    return working == null ? day : working.atOrBefore(day);
  }

  /** When it is told, as it stands on a day. */
  Schedule schedule(ReminderKind kind, LocalDate dueOn, LocalDate today) {
    LocalDate opensOn = ahead(dueOn.minusDays(lead(kind)));
    Escalation reached = at(dueOn, today);
    List<LocalDate> tellOn =
        reached == Escalation.NONE
            ? Stream.of(opensOn, ahead(dueOn)).distinct().toList()
            : steps().stream()
                .filter(step -> step.compareTo(reached) <= 0)
                .map(step -> day(dueOn, step))
                .toList();
    LocalDate next =
        Stream.concat(Stream.of(opensOn), steps().stream().map(step -> day(dueOn, step)))
            .filter(day -> day.isAfter(today))
            .findFirst()
            .orElse(null);
    return new Schedule(opensOn, tellOn, next == null ? null : next.minusDays(1));
  }
}
