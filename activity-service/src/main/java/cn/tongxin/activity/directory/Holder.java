package cn.tongxin.activity.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person's days in an office or an organisation.
 *
 * @param officer id that the person signs in with
 * @param from first day, where it is known
 * @param to last day, where there is one
 */
record Holder(Duty duty, String officer, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether the person is that on a day. */
  boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
