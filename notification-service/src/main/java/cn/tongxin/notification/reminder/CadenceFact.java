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
 * @param standing whether they are owed
 */
record CadenceFact(
    UUID about, AreaCode area, String period, LocalDate to, Standing standing, long seq)
    implements Sourced {

  /** How a period stands. */
  enum Standing {
    /** It has begun, or is over, and not enough were held. */
    OWED,
    /** Enough of them were held. */
    MET,
    /** It is asked for no more. */
    DROPPED
  }

  static CadenceFact of(
      UUID cadenceId, AreaCode area, String period, LocalDate to, Standing standing, long seq) {
    UUID about = Reminder.idOf("cadence:" + cadenceId + ":" + period);
    return new CadenceFact(about, area, period, to, standing, seq);
  }
}
