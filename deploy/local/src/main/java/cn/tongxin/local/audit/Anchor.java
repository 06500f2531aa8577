package cn.tongxin.local.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How far a chain had come, as it was noted outside the database. */
record Anchor(String chain, long number, String hash) {

  /** The last one of each chain; a line that was not written to its end is left out. */
  static Map<String, Anchor> lastOf(Path file) throws IOException {
    Map<String, Anchor> last = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        lines
            .map(line -> line.split(" ", -1))
            .filter(parts -> parts.length == 3 && parts[1].matches("\\d{1,18}"))
            .map(parts -> new Anchor(parts[0], Long.parseLong(parts[1]), parts[2]))
            .forEach(
                anchor -> last.merge(anchor.chain, anchor, (a, b) -> a.number > b.number ? a : b));
      }
    }
    return last;
  }
}
