package cn.tongxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One figure: two things that were measured in turn, and their ratio.
 *
 * @param most what the ratio may be
 */
record ActivityLine(
    String what, String unit, double measured, double against, double ratio, double most) {
  ActivityLine(String what, String unit, double measured, double against, double most) {
    this(what, unit, measured, against, Figures.ratio(measured, against), most);
  }

  /** Something of which there may be none at all. */
  static ActivityLine none(String what, long there) {
    return new ActivityLine(what, "of them", there, 0, there, 0);
  }

  private boolean met() {
    return ratio <= most;
  }

  /** All of them as a person reads them. */
  static String table(String of, List<ActivityLine> lines) {
    StringBuilder table = new StringBuilder("\n== " + of + " ==\n");
    lines.forEach(
        line ->
            table.append(
                "%-58s %12.3f %12.3f %-10s %6.2f   at most %.2f: %s%n"
                    .formatted(
                        line.what,
                        line.measured,
                        line.against,
                        line.unit,
                        line.ratio,
                        line.most,
                        line.met() ? "met" : "NOT MET")));
    return table.toString();
  }

  /** Writes all of them into a JSON file, and answers which. */
  static Path write(Settings settings, String of, List<ActivityLine> lines) throws IOException {
    Instant now = Instant.now();
    Path dir = settings.base().root().resolve("deploy/bench/target");
    Path file = dir.resolve("bench-" + of + "-" + now.getEpochSecond() + ".json");
    Files.createDirectories(dir);
    Map<String, Object> document =
        Map.of(
            "at", now.toString(),
            "processors", Runtime.getRuntime().availableProcessors(),
            "quick", settings.quick(),
            "lines", lines);
    Files.write(file, JsonMapper.builder().build().writeValueAsBytes(document));
    return file;
  }
}
