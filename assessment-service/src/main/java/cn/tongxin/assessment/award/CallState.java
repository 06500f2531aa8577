package cn.tongxin.assessment.award;

/** Where a call stands. */
enum CallState {
  /** Submissions are taken, up to the closing day and on it. */
  OPEN,
  /** The panel judges. */
  JUDGING,
  /** The result is published and does not change. */
  PUBLISHED
}
