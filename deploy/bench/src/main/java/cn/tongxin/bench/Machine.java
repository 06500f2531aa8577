package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time and memory as Linux counts them. */
final class Machine {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int IDLE = 3;
  private static final int WAITING = 4;

  /** Processor seconds that a process has used, 0 if it is gone. */
  static double cpuSeconds(long pid) {
    String stat = read("/proc/" + pid + "/stat");
    if (stat.isEmpty()) {
      return 0;
    }
    // The name before may hold blanks, so the fields are counted from the parenthesis behind it.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]))
        / TICKS_PER_SECOND;
  }

  /** Processor seconds of each process. */
  static Map<String, Double> cpuSeconds(Map<String, Long> pids) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    pids.forEach((name, pid) -> seconds.put(name, cpuSeconds(pid)));
    return seconds;
  }

  /** MiB of memory that a process holds now. */
  static double residentMebibytes(long pid) {
    return read("/proc/" + pid + "/status")
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  /** Processor seconds that all processes together have used. */
  static double busySeconds() {
    String[] fields = read("/proc/stat").lines().findFirst().orElse("cpu 0").split(" +", -1);
    long[] ticks = Arrays.stream(fields).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
    long busy = 0;
    for (int i = 0; i < ticks.length; i++) {
      busy += i == IDLE || i == WAITING ? 0 : ticks[i];
    }
    return busy / TICKS_PER_SECOND;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file), UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  private Machine() {}
}
