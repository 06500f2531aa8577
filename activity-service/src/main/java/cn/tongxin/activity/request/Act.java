package cn.tongxin.activity.request;

import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param by the person's id
 * @param at the moment
 */
record Act(String by, Instant at) {
  /** The day in Asia/Shanghai. */
  LocalDate day() {
    return ChinaDays.of(at);
  }
}
