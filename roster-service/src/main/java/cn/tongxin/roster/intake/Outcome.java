package cn.tongxin.roster.intake;

/** What became of a row. */
enum Outcome {
  UNCHANGED,
  MERGED,
  ADDED,
  REJECTED
}
