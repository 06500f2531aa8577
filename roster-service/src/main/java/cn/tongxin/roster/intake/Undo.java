package cn.tongxin.roster.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the taking back of an import is.
 *
 * @param parts how many parts were gone through
 * @param undone how many members are as they were before
 * @param kept how many are not
 * @param problems why not, by the row
 */
record Undo(String by, Instant at, int parts, int undone, int kept, List<RowProblem> problems) {
  private static final int MOST_PROBLEMS = 1000;

  static Undo begun(String by, Instant at) {
    return new Undo(by, at, 0, 0, 0, List.of());
  }

  /** One part further. */
  Undo with(int moreUndone, int moreKept, List<RowProblem> more) {
    List<RowProblem> all = new ArrayList<>(problems);
    all.addAll(more.subList(0, Math.min(more.size(), MOST_PROBLEMS - all.size())));
    return new Undo(by, at, parts + 1, undone + moreUndone, kept + moreKept, all);
  }
}
