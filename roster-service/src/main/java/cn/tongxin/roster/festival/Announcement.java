package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Occasion;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day on which a festival is kept, as announced.
 *
 * @param turn which time of the festival, see {@link Feast}
 * @param number how often a day was entered, from 1
 */
record Announcement(
    Occasion festival, String turn, LocalDate date, long number, String by, Instant at) {

  boolean isOf(Occasion occasion, String time) {
    return festival == occasion && turn.equals(time);
  }
}
