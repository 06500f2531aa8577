package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What activity told of the gatherings that are to be held in a period.
 *
 * @param about made of the rule and the period
 * @param period its name, such as 2026-Q4
 * @param to its last day
 * @param met whether enough of them were held
 */
record CadenceFact(UUID about, AreaCode area, String period, LocalDate to, boolean met, long seq)
    implements Sourced {

  static CadenceFact of(
      UUID cadenceId, AreaCode area, String period, LocalDate to, boolean met, long seq) {
    UUID about = Reminder.idOf("cadence:" + cadenceId + ":" + period);
    return new CadenceFact(about, area, period, to, met, seq);
  }
}
