package cn.tongxin.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The frozen OpenAPI of one service. */
record OpenApi(JsonNode document) {
  static final List<String> SERVICES = List.of("roster", "activity", "assessment", "notification");
  private static final String REF = "#/components/";

  static OpenApi of(String service) {
    Path file =
        Path.of("contracts/src/main/resources/contracts/openapi")
            .resolve(service + "-service.openapi.json");
    return new OpenApi(JsonMapper.shared().readTree(House.read(file)));
  }

  Set<String> paths() {
    return new TreeSet<>(document.path("paths").propertyNames());
  }

  /** All operations. */
  Stream<JsonNode> operations() {
    return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
  }

  /** One operation; a missing node where there is none. */
  JsonNode operation(String verb, String path) {
    return document.path("paths").path(path).path(verb.toLowerCase(Locale.ROOT));
  }

  /** What can be said in a request: query parameters with a question mark, fields, values. */
  Set<String> asked(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals("query")) {
        names.add("?" + parameter.path("name").asString());
      }
      collect(parameter.path("schema"), names, new ArrayList<>());
    }
    collect(operation.path("requestBody"), names, new ArrayList<>());
    return names;
  }

  /** What can be in an answer of success: fields and values. */
  Set<String> answered(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    operation
        .path("responses")
        .properties()
        .forEach(
            answer -> {
              if (answer.getKey().startsWith("2")) {
                collect(answer.getValue(), names, new ArrayList<>());
              }
            });
    return names;
  }

  private void collect(JsonNode node, Set<String> names, List<String> seen) {
    String ref = node.path("$ref").asString("");
    if (ref.startsWith(REF) && !seen.contains(ref)) {
      seen.add(ref);
      collect(document.at(ref.substring(1)), names, seen);
    }
    names.addAll(node.path("properties").propertyNames());
    node.path("enum").forEach(value -> names.add(value.asString()));
    node.forEach(child -> collect(child, names, seen));
  }

  /** The names of an operation's path parameters. */
  static Set<String> pathParameters(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals("path")) {
        names.add(parameter.path("name").asString());
      }
    }
    return names;
  }
}
