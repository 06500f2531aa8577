package cn.tongxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What a part has printed. */
final class PartLog {
  private PartLog() {}

  static Path file(Part part, Path data) {
    return data.resolve("logs/" + part.label() + ".log");
  }

  /** The last lines; none where nothing was printed. */
  static List<String> last(int lines, Part part, Path data) {
    Deque<String> last = new ArrayDeque<>();
    try (Stream<String> all = Files.lines(file(part, data), Jvm.CHARSET)) {
      all.forEach(
          line -> {
            last.addLast(line);
            if (last.size() > lines) {
              last.removeFirst();
            }
          });
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return List.copyOf(last);
    }
    return List.copyOf(last);
  }
}
