package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;

/** Objections of assessed sides; while one waits for its answer, its period is not closed. */
@FunctionalInterface
public interface Objections {

  /** Whether any in a county waits. */
  boolean areOpen(AreaCode county, int year, Period period);
}
