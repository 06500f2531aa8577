package cn.tongxin.roster.intake;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param problem why it is rejected
 */
record Fate(Outcome outcome, @Nullable RowProblem problem) {

  static Fate of(Outcome outcome) {
    return new Fate(outcome, null);
  }

  static Fate rejected(RowProblem problem) {
    return new Fate(Outcome.REJECTED, problem);
  }
}
