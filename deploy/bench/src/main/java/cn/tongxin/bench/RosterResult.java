package cn.tongxin.bench;

import java.util.List;

/**
 * What the roster's requests and imports cost.
 *
 * @param costs one for each kind of request and each size, the smallest size first
 * @param imports in the order in which they were measured
 */
record RosterResult(List<Cost> costs, List<Import> imports) {
  RosterResult {
    costs = List.copyOf(costs);
    imports = List.copyOf(imports);
  }

  /**
   * Requests of one kind, one after the other.
   *
   * @param members how many there were in the county
   * @param p50 milliseconds
   * @param p99 milliseconds
   * @param cpuMillis of gateway, service and database together, a request
   * @param others the share of the machine that others took
   * @param failed how many were not answered with 2xx
   */
  record Cost(
      String kind,
      int members,
      double p50,
      double p99,
      double cpuMillis,
      double others,
      int failed) {}

  /**
   * One roster through the gateway, and the documents that came of it straight into the database.
   *
   * @param millis until the report
   * @param bulkMillis of unordered bulk writes of the same documents
   * @param cpuSeconds of gateway, service and database together, until the report
   * @param bulkCpuSeconds of the database and the loader
   */
  record Import(
      int rows,
      int documents,
      double millis,
      double bulkMillis,
      double cpuSeconds,
      double bulkCpuSeconds,
      double others) {

    double ratio() {
      return Figures.ratio(millis, bulkMillis);
    }
  }

  List<String> kinds() {
    return costs.stream().map(Cost::kind).distinct().toList();
  }

  List<Cost> of(String kind) {
    return costs.stream().filter(cost -> cost.kind().equals(kind)).toList();
  }

  /** How much dearer a request of this kind is at the last size than at the first, in time. */
  double growth(String kind) {
    return Figures.ratio(of(kind).getLast().p50(), of(kind).getFirst().p50());
  }

  /** The same in processor time. */
  double cpuGrowth(String kind) {
    return Figures.ratio(of(kind).getLast().cpuMillis(), of(kind).getFirst().cpuMillis());
  }

  /** The median of all imports. */
  double importRatio() {
    return Figures.median(imports.stream().map(Import::ratio).toList());
  }

  /** How many were not answered as they should have been. */
  int failed() {
    return costs.stream().mapToInt(Cost::failed).sum();
  }
}
