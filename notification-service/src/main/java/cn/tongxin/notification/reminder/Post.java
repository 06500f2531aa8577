package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's days in a post of an office.
 *
 * @param post which one; absent for one that the office added
 * @param officer absent for somebody who does not sign in
 * @param to last day, where there is one
 */
record Post(@Nullable Kind post, @Nullable String officer, LocalDate from, @Nullable LocalDate to) {

  /** The posts that every office has: two in a township and a county, two in a village. */
  enum Kind {
    OFFICER,
    DEPUTY,
    SECRETARY,
    CONTACT
  }

  boolean isHeldOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
