package cn.tongxin.activity.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who does something, and when.
 *
 * @param by the person's id
 * @param at the moment
 */
record Act(String by, Instant at) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The day in Asia/Shanghai. */
  LocalDate day() {
    return dayOf(at);
  }

  /** The day of a moment in Asia/Shanghai. */
  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }
}
