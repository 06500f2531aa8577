package cn.tongxin.assessment.budget;

import java.time.LocalDate;

/** What others may want to react to; the last one of a line says how it stands. */
sealed interface BudgetEvent {

  /** More is spent on a line than was approved. */
  record Overspent(LineKey line, LocalDate since, long approved, long paid)
      implements BudgetEvent {}

  /** What is spent on a line is within what was approved again. */
  record Covered(LineKey line, long approved, long paid) implements BudgetEvent {}
}
