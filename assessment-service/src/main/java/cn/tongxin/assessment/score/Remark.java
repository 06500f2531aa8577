package cn.tongxin.assessment.score;

/** Why a piece of evidence is a line in the history of a score. */
enum Remark {
  /** It was recorded more than a week after it happened. */
  LATE,
  /** It was recorded again with other facts. */
  CORRECTED,
  /** It was taken back. */
  VOIDED,
  /** What was due is not due any more. */
  WITHDRAWN,
  /** It counts in another place or year since. */
  MOVED,
  /** It was solved, and then the requester said that it was not. */
  REOPENED
}
