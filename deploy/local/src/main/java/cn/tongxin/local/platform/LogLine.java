package cn.tongxin.local.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a log as people read it. */
final class LogLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WIDEST = 240;

  private LogLine() {}

  /** Time, level, message and fault of a structured line; any other line as it is. */
  static String plain(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try {
      JsonNode said = JSON.readTree(line);
      return Stream.of(
              said.path("@timestamp").asString(""),
              said.path("log").path("level").asString(""),
              said.path("message").asString(""),
              said.path("error").path("type").asString(""),
              said.path("error").path("message").asString(""))
          .filter(word -> !word.isBlank())
          .map(word -> word.strip().replaceAll("\\s+", " "))
          .map(word -> word.substring(0, Math.min(WIDEST, word.length())))
          .collect(Collectors.joining(" "));
    } catch (JacksonException cutOff) {
      return line;
    }
  }
}
