package cn.tongxin.roster.intake;

import java.util.List;

/** A row is not taken over, and this is why. */
final class RowRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient RowProblem problem;

  RowRefused(RowProblem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  /** Another row of the same file is about the same person. */
  static RowRefused twice(RosterRow row, int earlier) {
    return new RowRefused(
        new RowProblem(row.row(), Column.NAME.name(), "import.twice", List.of("" + earlier)));
  }

  RowProblem problem() {
    return problem;
  }
}
