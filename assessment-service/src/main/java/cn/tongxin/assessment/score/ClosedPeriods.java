package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;

/** Which periods are closed. */
@FunctionalInterface
public interface ClosedPeriods {

  /** Whether the figures of a place and period are fixed or being fixed. */
  boolean isClosed(AreaCode place, int year, Period period);
}
