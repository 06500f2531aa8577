package cn.tongxin.assessment;

import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as this service counts them: in Asia/Shanghai. */
public final class Days {
  /** The earliest year that anything here is of. */
  public static final int FIRST_YEAR = 2000;

  /** The last one. */
  public static final int LAST_YEAR = 2100;

  private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

  /** The day that it is. */
  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  /** The day that it was at a moment. */
  public static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, PLACE);
  }

  /** Whether a year is one that something here can be of. */
  public static boolean isOfOurTime(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * Lets pass a year that is no slip of the pen.
   *
   * @throws Problem 422 otherwise
   */
  public static void mustBeOfOurTime(String field, int year) {
    if (!isOfOurTime(year)) {
      throw Problem.invalid(field, "period.year", FIRST_YEAR + "", LAST_YEAR + "");
    }
  }

  private Days() {}
}
