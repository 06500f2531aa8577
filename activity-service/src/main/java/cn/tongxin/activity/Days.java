package cn.tongxin.activity;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days something here can be of. */
public final class Days {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2199;

  /**
   * Lets pass a day that is no slip of the pen, and none at all.
   *
   * @throws Problem 422 if it is centuries away
   */
  public static void mustBeOfOurTime(String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw Problem.invalid(field, "day.far", FIRST_YEAR, LAST_YEAR);
    }
  }

  /**
   * Lets pass a day that has begun.
   *
   * @throws Problem 422 if it is still to come, or centuries away
   */
  public static void mustHaveCome(String field, LocalDate day, LocalDate today) {
    mustBeOfOurTime(field, day);
    if (day.isAfter(today)) {
      throw Problem.invalid(field, "day.future");
    }
  }

  private Days() {}
}
