package cn.tongxin.notification.reminder;

import java.util.UUID;

/** The whole state of one thing after an event of its source. */
interface Sourced {

  /** The thing that it is the state of. */
  UUID about();

  /** Its place among that thing's events; of two states the one with the higher number holds. */
  long seq();
}
