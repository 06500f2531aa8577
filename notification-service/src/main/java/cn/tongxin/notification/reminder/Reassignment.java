package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;

/** Lets one officer owe what another owed. */
public interface Reassignment {

  /**
   * Makes owed windows that are no more announced anew the other's; routine visits follow their
   * pairings by themselves.
   *
   * @param at when it was announced: only what has not changed since then is looked at, and what
   *     was due before that day, of which roster does not speak any more
   * @return how many reminders were found to be owed by the one, so 0 when all is done
   */
  int handOver(AreaCode area, String from, String to, Instant at);
}
