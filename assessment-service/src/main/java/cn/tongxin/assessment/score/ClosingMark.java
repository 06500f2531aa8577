package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;

/**
 * One closing of a period; a period that is opened again may be closed again.
 *
 * @param number 1 for the first closing of this period
 */
record ClosingMark(Period period, int number) {

  static ClosingMark parse(String text) {
    int hash = text.indexOf('#');
    return new ClosingMark(
        Period.valueOf(text.substring(0, hash)), Integer.parseInt(text.substring(hash + 1)));
  }

  @Override
  public String toString() {
    return period + "#" + number;
  }
}
