package cn.tongxin.bench;

import java.util.Map;

/**
 * What one cell came to.
 *
 * @param loaded seconds of load
 * @param took seconds until the last accepted visit was settled
 * @param p50 milliseconds, of the answer in a closed loop, of the settling in an open one
 * @param cpu processor seconds by process
 * @param others share of the machine that other processes took
 * @param backlog most records that were published and not settled, sampled once a second
 * @param mismatch what does not add up, or an empty text
 */
record CellResult(
    String target,
    String load,
    int accepted,
    long refused,
    long errors,
    double loaded,
    double took,
    double p50,
    double p99,
    Map<String, Double> cpu,
    double others,
    long backlog,
    String mismatch) {

  double acceptedPerSecond() {
    return accepted / loaded;
  }

  double settledPerSecond() {
    return accepted / took;
  }

  /** Processor milliseconds per settled visit, all processes together. */
  double cpuMillis() {
    return accepted == 0
        ? Double.NaN
        : cpu.values().stream().mapToDouble(Double::doubleValue).sum() * 1000 / accepted;
  }

  CellResult withTimes(double otherP50, double otherP99) {
    return new CellResult(
        target, load, accepted, refused, errors, loaded, took, otherP50, otherP99, cpu, others,
        backlog, mismatch);
  }
}
