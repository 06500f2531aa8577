package cn.tongxin.assessment.rulebook;

/** What a rule is about. */
enum RuleKind {
  STUDY,
  DUTY,
  TARGET,
  MEETING,
  CONTACT,
  VISIT
}
