package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;

/** The published form of what happens to budgets: see {@code contracts/events/assessment}. */
final class BudgetWire {
  static final String TOPIC = "tongxin.assessment.budget";

  static EventDraft draft(BudgetEvent event) {
    return switch (event) {
      case BudgetEvent.Overspent(LineKey line, LocalDate since, long approved, long paid) ->
          new EventDraft(
              "cn.tongxin.assessment.budget-overspent.v1",
              new Overspent(line.office(), line.year(), line.code(), since, approved, paid));
      case BudgetEvent.Covered(LineKey line, long approved, long paid) ->
          new EventDraft(
              "cn.tongxin.assessment.budget-covered.v1",
              new Covered(line.office(), line.year(), line.code(), approved, paid));
    };
  }

  private record Overspent(
      AreaCode area,
      int year,
      String budgetLine,
      LocalDate since,
      long approvedFen,
      long paidFen) {}

  private record Covered(
      AreaCode area, int year, String budgetLine, long approvedFen, long paidFen) {}

  private BudgetWire() {}
}
