package cn.tongxin.roster.member;

import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who enters something, and when.
 *
 * @param by id of the acting person
 * @param at the moment
 */
public record Entry(String by, Instant at) {
  /** The day in Shanghai. */
  public LocalDate day() {
    return dayOf(at);
  }

  /** The day in Shanghai at that moment. */
  public static LocalDate dayOf(Instant moment) {
    return ChinaDays.of(moment);
  }
}
