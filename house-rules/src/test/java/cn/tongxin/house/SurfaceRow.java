package cn.tongxin.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One row of the HTTP surface that clients are written against.
 *
 * @param notYet the issue that builds it; empty for what is built
 */
record SurfaceRow(
    String service, String verb, String path, String asked, String answered, String notYet) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  static List<SurfaceRow> all() {
    return House.read(java.nio.file.Path.of("house-rules/src/test/resources/http-surface.txt"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(SurfaceRow::of)
        .toList();
  }

  static SurfaceRow of(String line) {
    String[] cells = line.split("\\|", -1);
    return new SurfaceRow(
        cells[0].strip(),
        cells[1].strip(),
        cells[2].strip(),
        cells[3].strip(),
        cells[4].strip(),
        cells[5].strip());
  }

  /** What the service's OpenAPI says otherwise than this row. */
  List<String> against(OpenApi api) {
    JsonNode operation = api.operation(verb, path);
    return notYet.isEmpty() ? lacking(api, operation) : there(api, operation);
  }

  private List<String> lacking(OpenApi api, JsonNode operation) {
    if (operation.isMissingNode()) {
      return List.of("there is no " + verb + " " + path);
    }
    List<String> wrong = new ArrayList<>();
    if (!OpenApi.pathParameters(operation).equals(variables())) {
      wrong.add("its path parameters are not described");
    }
    words(asked).filter(word -> !api.asked(operation).contains(word)).forEach(wrong::add);
    words(answered).filter(word -> !api.answered(operation).contains(word)).forEach(wrong::add);
    return wrong;
  }

  /** Where the request is there, what it still lacks must be named, and be absent. */
  private List<String> there(OpenApi api, JsonNode operation) {
    if (operation.isMissingNode()) {
      return List.of();
    }
    if (asked.isEmpty() && answered.isEmpty()) {
      return List.of("there is a " + verb + " " + path + " by now");
    }
    return Stream.concat(
            words(asked).filter(api.asked(operation)::contains),
            words(answered).filter(api.answered(operation)::contains))
        .toList();
  }

  private Set<String> variables() {
    return VARIABLE
        .matcher(path)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<String> words(String cell) {
    return Stream.of(cell.split(" +")).filter(word -> !word.isEmpty());
  }

  @Override
  public String toString() {
    return verb + " " + path + (notYet.isEmpty() ? "" : " (" + notYet + ")");
  }
}
