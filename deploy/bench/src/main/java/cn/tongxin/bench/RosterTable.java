package cn.tongxin.bench;

/** What was measured of the roster, as a person reads it. */
final class RosterTable {
  private static final double BUSY_MACHINE = 0.15;
  private static final String ROW = "%-22s %9s %9s %9s %9s %7s %7s %s%n";

  static String of(RosterResult result) {
    var out = new StringBuilder("%n== roster ==%n".formatted());
    out.append(
        ROW.formatted("request", "members", "p50 ms", "p99 ms", "CPU ms", "failed", "others", ""));
    result.kinds().forEach(kind -> kind(kind, result, out));
    result.imports().forEach(taken -> imported(taken, out));
    return out.toString();
  }

  private static void kind(String kind, RosterResult result, StringBuilder out) {
    for (RosterResult.Cost cost : result.of(kind)) {
      out.append(
          ROW.formatted(
              kind,
              cost.members(),
              number(cost.p50()),
              number(cost.p99()),
              number(cost.cpuMillis()),
              cost.failed(),
              share(cost.others()),
              busy(cost.others())));
    }
    out.append(
        ROW.formatted(
            kind,
            "ratio",
            number(result.growth(kind)),
            "",
            number(result.cpuGrowth(kind)),
            "",
            "",
            ""));
  }

  private static void imported(RosterResult.Import taken, StringBuilder out) {
    out.append(
        "import of %d rows: %.0f ms (CPU %.1f s); the same %d documents in bulk: %.0f ms (CPU %.1f s); ratio %.2f, others %s %s%n"
            .formatted(
                taken.rows(),
                taken.millis(),
                taken.cpuSeconds(),
                taken.documents(),
                taken.bulkMillis(),
                taken.bulkCpuSeconds(),
                taken.ratio(),
                share(taken.others()),
                busy(taken.others())));
  }

  private static String busy(double others) {
    return others > BUSY_MACHINE ? "BUSY MACHINE" : "";
  }

  private static String share(double others) {
    return "%.0f%%".formatted(100 * others);
  }

  private static String number(double figure) {
    return Double.isNaN(figure) ? "-" : "%.2f".formatted(figure);
  }

  private RosterTable() {}
}
