package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;

/**
 * The closing of a period of a county: whatever comes later is listed as late, and changes nothing
 * of it.
 *
 * @param at when it was ordered
 * @param done whether every figure of it is fixed by now
 */
record Closing(AreaCode county, int year, Period period, Instant at, boolean done) {

  /**
   * A closing that is ordered now.
   *
   * @throws Problem 409 if the period is not over
   */
  static Closing ordered(AreaCode county, int year, Period period, Instant now) {
    if (!Evidence.dayOf(now).isAfter(period.lastDay(year))) {
      throw Problem.conflict("period.not-over", period.lastDay(year).toString());
    }
    return new Closing(county, year, period, now, false);
  }
}
