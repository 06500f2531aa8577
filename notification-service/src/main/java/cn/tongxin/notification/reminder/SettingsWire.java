package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.util.Map;

/**
 * The published form of how an office wants reminders, written and read: see {@code
 * contracts/events/notification}.
 */
final class SettingsWire {
  private static final String ENTERED = "cn.tongxin.notification.reminder-settings-entered.v1";

  static final EventTypes<Entered> TYPES =
      new EventTypes<Entered>().on(ENTERED, Entered.class, it -> it);

  static EventDraft draft(Entered entered) {
    return new EventDraft(ENTERED, entered);
  }

  /**
   * How an office wants reminders.
   *
   * @param leadDays days ahead by kind, where they are not the usual ones
   */
  record Entered(AreaCode area, Map<ReminderKind, Integer> leadDays, boolean onWorkingDays) {
    Entered {
      requireNonNull(area);
      leadDays = Map.copyOf(leadDays);
    }

    /** The days ahead as they are stored. */
    Map<String, Integer> byName() {
      return leadDays.entrySet().stream()
          .collect(toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
  }

  private SettingsWire() {}
}
