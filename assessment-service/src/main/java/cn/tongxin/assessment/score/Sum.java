package cn.tongxin.assessment.score;

/**
 * What the evidence of one measure adds up to in one month.
 *
 * @param month such as {@code 2026-11}
 */
record Sum(Measure measure, String month, long done, long due) {

  static Sum zero(Measure measure, String month) {
    return new Sum(measure, month, 0, 0);
  }

  Sum plus(Evidence e) {
    return new Sum(measure, month, done + e.done(), due + e.due());
  }

  Sum minus(Evidence e) {
    return new Sum(measure, month, done - e.done(), due - e.due());
  }
}
