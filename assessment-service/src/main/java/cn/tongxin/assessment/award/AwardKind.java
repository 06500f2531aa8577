package cn.tongxin.assessment.award;

/** What an award is for. */
enum AwardKind {
  /** Good service through the year. */
  SERVICE,
  /** A new way of doing things. */
  INNOVATION,
  /** A topic that was looked into. */
  RESEARCH
}
