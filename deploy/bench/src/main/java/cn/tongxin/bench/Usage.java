package cn.tongxin.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor seconds used.
 *
 * @param cpu of each process of the pipeline
 * @param own of this process, the loader
 * @param machine of everything on the machine
 */
record Usage(Map<String, Double> cpu, double own, double machine) {

  static Usage now(Map<String, Long> pids) {
    return new Usage(
        Machine.cpuSeconds(pids),
        Machine.cpuSeconds(ProcessHandle.current().pid()),
        Machine.busySeconds());
  }

  Usage since(Usage start) {
    Map<String, Double> used = new LinkedHashMap<>();
    cpu.forEach((name, now) -> used.put(name, now - start.cpu.getOrDefault(name, 0.0)));
    return new Usage(used, own - start.own, machine - start.machine);
  }

  double total() {
    return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The share of the machine that neither the pipeline nor the loader took, 0 to 1. */
  double othersShare(double seconds) {
    double capacity = seconds * Runtime.getRuntime().availableProcessors();
    return Math.max(0, machine - total() - own) / capacity;
  }
}
