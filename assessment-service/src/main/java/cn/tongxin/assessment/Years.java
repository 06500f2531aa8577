package cn.tongxin.assessment;

import cn.tongxin.serving.Problem;

/** Which years something here can be of. */
public final class Years {
  /** The earliest year that anything here is of. */
  public static final int FIRST_YEAR = 2000;

  /** The last one. */
  public static final int LAST_YEAR = 2100;

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

  private Years() {}
}
