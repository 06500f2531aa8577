package cn.tongxin.assessment.budget;

/** Where a budget line stands. */
enum BudgetState {
  /** No more is spent than was approved. */
  WITHIN,
  /** More is spent than was approved. */
  OVERSPENT,
  /** Entries name a line that nobody has approved anything for, or none at all. */
  NOT_APPROVED
}
