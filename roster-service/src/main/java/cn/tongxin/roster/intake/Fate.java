package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param problems why it is rejected, or what was left out of it
 * @param alteration what was changed, where anything was
 */
record Fate(
    String sheet,
    int row,
    Outcome outcome,
    List<RowProblem> problems,
    @Nullable Alteration alteration) {

  static Fate of(Line line, Outcome outcome, @Nullable Alteration alteration) {
    return new Fate(line.sheet(), line.row(), outcome, line.problems(), alteration);
  }

  static Fate rejected(Line line) {
    return of(line, Outcome.REJECTED, null);
  }

  static Fate rejected(Line line, RowProblem problem) {
    List<RowProblem> problems = new ArrayList<>(line.problems());
    problems.add(problem.on(line.sheet()));
    return new Fate(line.sheet(), line.row(), Outcome.REJECTED, problems, null);
  }

  /** Whether something was written for it. */
  boolean altered() {
    return alteration != null;
  }
}
