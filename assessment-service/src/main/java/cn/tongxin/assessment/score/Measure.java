package cn.tongxin.assessment.score;

/** What evidence is about; an indicator reads one measure. */
enum Measure {
  /** Visits that happened: each counts one. */
  VISITS,
  /** Must-visit windows: each is due, and done once a visit answered it in time. */
  WINDOWS
}
