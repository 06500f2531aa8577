package cn.tongxin.activity.project;

/**
 * One measure of what came of a project.
 *
 * @param amount how much of it, not below 0
 */
record ProjectResult(Measure measure, long amount) {

  /** What is counted. */
  enum Measure {
    /** Posts of work. */
    JOBS,
    /** Households that gained. */
    HOUSEHOLDS,
    /** People trained. */
    TRAINED,
    /** Land, in mu. */
    AREA_MU,
    /** Income in a year, in fen. */
    INCOME_FEN
  }
}
