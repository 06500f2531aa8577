package cn.tongxin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was promised, beside what was measured. */
final class Targets {
  private static final List<String> BUSY = List.of("closed 32", "closed 64");
  private static final List<String> STEADY = List.of("steady 100", "steady 300");
  private static final List<String> OURS =
      List.of(
          "gateway",
          "roster-service",
          "activity-service",
          "assessment-service",
          "notification-service");

  private final List<Line> lines = new ArrayList<>();

  static List<Line> of(Report report) {
    Targets targets = new Targets();
    report.stores().forEach(targets::store);
    ScorekeeperCost.Result scorekeeper = report.scorekeeper();
    if (scorekeeper != null) {
      targets.atMost("one more visit, 300 to 1 thousand", scorekeeper.wallRatio(), 1.5);
    }
    RosterResult roster = report.roster();
    if (roster != null) {
      targets.roster(roster);
    }
    return targets.lines;
  }

  private void roster(RosterResult roster) {
    for (String kind : roster.kinds()) {
      atMost("roster " + kind + ", time, last to first size", roster.growth(kind), 1.5);
      atMost("roster " + kind + ", CPU, last to first size", roster.cpuGrowth(kind), 1.5);
    }
    if (!roster.imports().isEmpty()) {
      atMost("roster import to bulk writes", roster.importRatio(), 2);
    }
    atMost("roster requests that failed", roster.failed(), 0);
  }

  private void store(String store, Report.OfStore of) {
    if (!of.cells.isEmpty()) {
      BUSY.forEach(load -> busy(store, load, of));
      STEADY.forEach(load -> steady(store, load, of));
      overload(store, of);
    }
    of.starts.forEach(start -> start(store, start));
    of.resident.forEach(resident -> memory(store, resident));
    for (Report.Replayed replay : of.replays) {
      double ratio = Figures.ratio(replay.product().records(), replay.floor());
      atLeast(store + " replay speed ratio", ratio, 0.3);
      atLeast(store + " scores byte-identical", replay.product().same() ? 1 : 0, 1);
    }
  }

  private void busy(String store, String load, Report.OfStore of) {
    double least = store.equals("memory") ? 0.6 : 0.8;
    String name = store + " " + load;
    atLeast(name + " settled ratio", of.ratio(load, CellResult::settledPerSecond), least);
    atMost(name + " CPU ratio", of.ratio(load, CellResult::cpuMillis), 2.5);
  }

  private void steady(String store, String load, Report.OfStore of) {
    String name = store + " " + load;
    atMost(name + " settled p50 ratio", of.ratio(load, CellResult::p50), 2.5);
    atMost(name + " settled p99 ratio", of.ratio(load, CellResult::p99), 2);
  }

  private void overload(String store, Report.OfStore of) {
    double best =
        of.cells.keySet().stream()
            .filter(load -> load.startsWith("closed"))
            .mapToDouble(load -> of.median(load, "product", CellResult::settledPerSecond))
            .max()
            .orElse(Double.NaN);
    double kept = of.median("closed 256", "product", CellResult::settledPerSecond);
    atLeast(store + " closed 256 of the best rate", kept / best, 0.9);
    double errors =
        of.cells.values().stream()
            .flatMap(byTarget -> byTarget.getOrDefault("product", List.of()).stream())
            .mapToDouble(CellResult::errors)
            .sum();
    atMost(store + " errors", errors, 0);
  }

  private void start(String store, Start start) {
    double cpu = start.cpu().values().stream().mapToDouble(Double::doubleValue).sum();
    atMost(store + " cold start CPU s", cpu, 60);
    atMost(store + " cold start wall s (2 idle cores)", start.readySeconds(), 45);
    atMost(store + " first visit s after ready", start.firstSeconds(), 1);
  }

  private void memory(String store, Map<String, Double> resident) {
    double ours = OURS.stream().mapToDouble(part -> resident.getOrDefault(part, 0.0)).sum();
    double all = resident.values().stream().mapToDouble(Double::doubleValue).sum();
    atMost(store + " gateway and services MiB after load", ours, 1.2 * 1024);
    if (store.equals("file")) {
      // On the other store the database holds everything that the load has left behind.
      atMost(store + " whole platform MiB after load", all, 1.9 * 1024);
    }
  }

  private void atLeast(String name, double measured, double target) {
    lines.add(new Line(name, measured, ">= ", target, measured >= target));
  }

  private void atMost(String name, double measured, double target) {
    lines.add(new Line(name, measured, "<= ", target, measured <= target));
  }

  /** One promise. */
  record Line(String name, double measured, String sign, double target, boolean met) {}
}
