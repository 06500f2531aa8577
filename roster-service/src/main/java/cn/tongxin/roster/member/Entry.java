package cn.tongxin.roster.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who enters something, and when.
 *
 * @param by id of the acting person
 * @param at the moment
 */
public record Entry(String by, Instant at) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The day in Shanghai. */
  public LocalDate day() {
    return dayOf(at);
  }

  /** The day in Shanghai at that moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, SHANGHAI);
  }
}
