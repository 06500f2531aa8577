package cn.tongxin.roster.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the rows; the four outcomes always add up to them. */
final class Tally {
  /** A report is read by a person; the rest of a wholly wrong file is only counted. */
  private static final int MOST_PROBLEMS = 1000;

  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final List<RowProblem> problems = new ArrayList<>();

  /** Goes on where a report stands. */
  static Tally of(ImportDocument report) {
    Tally tally = new Tally();
    tally.counts.put(Outcome.ADDED, report.added());
    tally.counts.put(Outcome.MERGED, report.merged());
    tally.counts.put(Outcome.UNCHANGED, report.unchanged());
    tally.counts.put(Outcome.REJECTED, report.rejected());
    tally.problems.addAll(report.problems());
    return tally;
  }

  void count(Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }

  void count(Fate fate) {
    count(fate.outcome());
    fate.problems().forEach(this::note);
  }

  void note(RowProblem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  void reject(RowProblem problem) {
    count(Outcome.REJECTED);
    note(problem);
  }

  int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  int rows() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }
}
