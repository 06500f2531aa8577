package cn.tongxin.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report as a person reads it. */
final class Table {
  private static final double BUSY_MACHINE = 0.15;
  private static final String ROW = "%-11s %-8s %9s %9s %7s %6s %8s %8s %8s %8s %7s %s%n";

  private final StringBuilder out = new StringBuilder();

  static String of(Report report, List<Targets.Line> targets) {
    Table table = new Table();
    report.stores().forEach(table::store);
    if (report.scorekeeper() != null) {
      table.out.append("%n%s%n".formatted(report.scorekeeper()));
    }
    RosterResult roster = report.roster();
    if (roster != null) {
      table.out.append(RosterTable.of(roster));
    }
    table.targets(targets);
    return table.out.toString();
  }

  private void store(String store, Report.OfStore of) {
    out.append("%n== %s store ==%n".formatted(store));
    of.starts.forEach(this::start);
    if (!of.cells.isEmpty()) {
      out.append(
          ROW.formatted(
              "load",
              "",
              "accept/s",
              "settled/s",
              "429",
              "5xx",
              "p50 ms",
              "p99 ms",
              "CPU ms",
              "backlog",
              "others",
              ""));
    }
    of.cells.keySet().forEach(load -> cells(load, of));
    of.cells.keySet().forEach(load -> byProcess(load, of));
    of.resident.forEach(resident -> out.append("resident MiB after load ").append(all(resident)));
    for (Report.Replayed replay : of.replays) {
      out.append(
          "replay: floor %.0f/s, product %.0f/s, ratio %.2f, scores %s%n"
              .formatted(
                  replay.floor(),
                  replay.product().records(),
                  Figures.ratio(replay.product().records(), replay.floor()),
                  replay.product().same() ? "byte-identical" : "DIFFER"));
    }
  }

  private void start(Start start) {
    out.append(
        "cold start: ready after %.1f s, first visit %.2f s later; CPU s until then %s"
            .formatted(start.readySeconds(), start.firstSeconds(), all(start.cpu())));
    out.append("resident MiB at ready ").append(all(start.resident()));
  }

  private void cells(String load, Report.OfStore of) {
    for (String target : List.of("floor", "product")) {
      List<CellResult> rounds = of.rounds(load, target);
      String busy = rounds.stream().anyMatch(r -> r.others() > BUSY_MACHINE) ? "BUSY MACHINE " : "";
      String wrong = String.join("; ", rounds.stream().map(CellResult::mismatch).toList());
      out.append(
          ROW.formatted(
              load,
              target,
              number(of.median(load, target, CellResult::acceptedPerSecond)),
              number(of.median(load, target, CellResult::settledPerSecond)),
              number(of.median(load, target, CellResult::refused)),
              number(of.median(load, target, CellResult::errors)),
              number(of.median(load, target, CellResult::p50)),
              number(of.median(load, target, CellResult::p99)),
              number(of.median(load, target, CellResult::cpuMillis)),
              number(of.median(load, target, CellResult::backlog)),
              "%.0f%%".formatted(100 * of.median(load, target, CellResult::others)),
              busy + wrong));
    }
    out.append(
        ROW.formatted(
            load,
            "ratio",
            number(of.ratio(load, CellResult::acceptedPerSecond)),
            number(of.ratio(load, CellResult::settledPerSecond)),
            "",
            "",
            number(of.ratio(load, CellResult::p50)),
            number(of.ratio(load, CellResult::p99)),
            number(of.ratio(load, CellResult::cpuMillis)),
            "",
            "",
            ""));
  }

  /** The last round's, as CPU milliseconds per settled visit. */
  private void byProcess(String load, Report.OfStore of) {
    for (String target : List.of("floor", "product")) {
      for (CellResult cell : of.rounds(load, target).reversed().stream().limit(1).toList()) {
        Map<String, Double> each = new TreeMap<>();
        cell.cpu().forEach((name, s) -> each.put(name, s * 1000 / Math.max(1, cell.accepted())));
        out.append("CPU ms %-11s %-8s %s".formatted(load, target, all(each)));
      }
    }
  }

  private void targets(List<Targets.Line> targets) {
    out.append("%n== targets ==%n".formatted());
    for (Targets.Line line : targets) {
      out.append(
          "%-46s %9s  %s%-7s %s%n"
              .formatted(
                  line.name(),
                  number(line.measured()),
                  line.sign(),
                  number(line.target()),
                  line.met() ? "met" : "NOT MET"));
    }
  }

  private static String all(Map<String, Double> figures) {
    var text = new StringBuilder();
    figures.forEach((name, figure) -> text.append("%s %s, ".formatted(name, number(figure))));
    double sum = figures.values().stream().mapToDouble(Double::doubleValue).sum();
    return text + "sum " + number(sum) + System.lineSeparator();
  }

  private static String number(double figure) {
    return Double.isNaN(figure) ? "-" : (figure < 10 ? "%.2f" : "%.0f").formatted(figure);
  }
}
