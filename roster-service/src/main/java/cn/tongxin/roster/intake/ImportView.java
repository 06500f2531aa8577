package cn.tongxin.roster.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is answered, in the reader's language.
 *
 * @param startedBy who sent the file
 * @param rows how many rows have their outcome so far; the four outcomes add up to them
 * @param expected how many rows there are in all
 */
record ImportView(
    UUID id,
    boolean dryRun,
    boolean done,
    ImportState state,
    String startedBy,
    Instant startedAt,
    int rows,
    int expected,
    int added,
    int merged,
    int unchanged,
    int rejected,
    List<ProblemView> problems,
    @Nullable UndoView undo) {

  static ImportView of(ImportDocument report, Function<RowProblem, ProblemView> words) {
    ImportWork work = report.work();
    Undo undo = report.undo();
    return new ImportView(
        report.id(),
        report.dryRun(),
        report.done(),
        Objects.requireNonNullElse(
            report.state(), report.done() ? ImportState.DONE : ImportState.RUNNING),
        report.startedBy(),
        report.startedAt(),
        report.rows(),
        work == null ? report.rows() : work.expected(),
        report.added(),
        report.merged(),
        report.unchanged(),
        report.rejected(),
        report.problems().stream().map(words).toList(),
        undo == null ? null : UndoView.of(undo, words));
  }

  /** What is wrong with a row. */
  record ProblemView(@Nullable String sheet, int row, @Nullable String column, String message) {}

  /**
   * How far the taking back is.
   *
   * @param undone how many members are as they were before
   * @param kept how many are not, each with a problem
   */
  record UndoView(int undone, int kept, List<ProblemView> problems) {

    static UndoView of(Undo undo, Function<RowProblem, ProblemView> words) {
      return new UndoView(undo.undone(), undo.kept(), undo.problems().stream().map(words).toList());
    }
  }
}
