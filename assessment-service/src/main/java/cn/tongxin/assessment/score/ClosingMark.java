package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;

/**
 * One closing of a period; a period that is opened again may be closed again.
 *
 * @param number 1 for the first closing of this period
 */
record ClosingMark(Period period, int number) {

  @Override
  public String toString() {
    return period + "#" + number;
  }
}
