package cn.tongxin.activity.gathering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sitting of a gathering; a plain gathering has one, a course as many as it takes.
 *
 * @param on the day in Asia/Shanghai
 * @param starts when it begins, where that is known
 * @param minutes how long it lasts
 * @param place where, in words
 * @param hallId the hall, where it is one of ours
 * @param room how many people find room; null where nobody has counted
 * @param topic what it is about
 */
record Session(
    LocalDate on,
    @Nullable LocalTime starts,
    int minutes,
    @Nullable String place,
    @Nullable UUID hallId,
    @Nullable Integer room,
    @Nullable String topic) {

  /** The same on another day. */
  Session on(LocalDate day) {
    return new Session(day, starts, minutes, place, hallId, room, topic);
  }
}
