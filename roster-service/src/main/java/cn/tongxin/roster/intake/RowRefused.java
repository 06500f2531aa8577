package cn.tongxin.roster.intake;

/** A row is not taken over, and this is why. */
final class RowRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient RowProblem problem;

  RowRefused(RowProblem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  RowProblem problem() {
    return problem;
  }
}
