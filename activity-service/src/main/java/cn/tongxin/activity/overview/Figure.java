package cn.tongxin.activity.overview;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is counted. A figure that depends on how late it is today is kept by day of the month, or by
 * the days it took, behind a hyphen.
 */
enum Figure {
  /** Planned visits that are still to be made, by day. */
  VISITS_PLANNED,
  /** Windows in which a visit is or was due. */
  WINDOWS_DUE,
  /** Those that a visit has answered. */
  WINDOWS_ANSWERED,
  /** Those that none has answered, by last day. */
  WINDOWS_OWED,
  /** Requests that wait for an answer, by the day when it is due. */
  REQUESTS_OWED,
  REQUESTS_RECEIVED,
  REQUESTS_ANSWERED,
  ANSWERED_IN_TIME,
  SOLVED_VILLAGE,
  SOLVED_TOWNSHIP,
  SOLVED_COUNTY,
  /** Requests that were solved, by the days that took. */
  SOLVED_AFTER,
  SUGGESTIONS_ADOPTED,
  SUGGESTIONS_NOT_ADOPTED;

  /** The key under which it is kept for a day. */
  String on(LocalDate day) {
    return name() + "-" + "%02d".formatted(day.getDayOfMonth());
  }

  /** The key under which it is kept for a number of days. */
  String after(int days) {
    return name() + "-" + days;
  }

  /** Whether a key is of this figure. */
  boolean isOf(String key) {
    return key.equals(name()) || key.startsWith(name() + "-");
  }

  /** What stands behind the hyphen of a key. */
  static int detail(String key) {
    return Integer.parseInt(key.substring(key.indexOf('-') + 1));
  }

  /** Whether a key is of a day between these, or of no day. */
  static boolean isBetween(String key, YearMonth month, LocalDate from, LocalDate to) {
    if (key.indexOf('-') < 0 || SOLVED_AFTER.isOf(key)) {
      return true;
    }
    LocalDate day = month.atDay(detail(key));
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
