package cn.tongxin.assessment.rulebook;

/** Where a rule stands on a day. */
enum RuleState {
  /** It is to hold from a later day on. */
  FUTURE,
  IN_FORCE,
  WITHDRAWN
}
