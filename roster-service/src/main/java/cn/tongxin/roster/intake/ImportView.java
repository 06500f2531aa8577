package cn.tongxin.roster.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as it is answered, in the reader's language. */
record ImportView(
    UUID id,
    boolean dryRun,
    boolean done,
    int rows,
    int added,
    int merged,
    int unchanged,
    int rejected,
    List<ProblemView> problems) {

  static ImportView of(ImportDocument report, Function<RowProblem, ProblemView> words) {
    return new ImportView(
        report.id(),
        report.dryRun(),
        report.done(),
        report.rows(),
        report.added(),
        report.merged(),
        report.unchanged(),
        report.rejected(),
        report.problems().stream().map(words).toList());
  }

  /** What is wrong with a row. */
  record ProblemView(@Nullable String sheet, int row, @Nullable String column, String message) {}
}
