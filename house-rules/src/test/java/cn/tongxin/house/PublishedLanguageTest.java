package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI file, the schemas, the topics and the code say the same. */
class PublishedLanguageTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CONTRACTS = ROOT.resolve("contracts/src/main/resources/contracts");
  private static final Pattern TOPIC = Pattern.compile("\"(tongxin\\.[a-z]+\\.[a-z-]+)\"");
  private static final Pattern TYPE =
      Pattern.compile("\"(cn\\.tongxin\\.[a-z]+\\.[a-z-]+\\.v\\d+)\"");

  @Test
  void everySchemaIsAMessageAndEveryMessageHasItsSchema() throws IOException {
    Set<String> schemas = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CONTRACTS.resolve("events"))) {
      files
          .filter(file -> file.getFileName().toString().endsWith(".schema.json"))
          .forEach(file -> schemas.add("./" + CONTRACTS.relativize(file)));
    }

    assertThat(messages().values().stream().map(PublishedLanguageTest::schema))
        .containsExactlyInAnyOrderElementsOf(schemas);
  }

  @Test
  void everyMessageIsNamedAsItsSchemaIs() throws IOException {
    for (Map<String, Object> message : messages().values()) {
      JsonNode schema = json(CONTRACTS.resolve(schema(message)));

      assertThat(schema.get("title").asString()).isEqualTo(message.get("name"));
      schema
          .get("properties")
          .propertyStream()
          .forEach(
              property ->
                  assertThat(property.getValue().has("description"))
                      .as(message.get("name") + " " + property.getKey() + " is explained")
                      .isTrue());
    }
  }

  @Test
  void everyChannelIsATopicThatOperatorsMakeAndCodeSpeaksOf() throws IOException {
    Set<String> channels =
        of(asyncApi(), "channels").values().stream()
            .map(channel -> (String) map(channel).get("address"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(operatorsTopics())
        .filteredOn(t -> !t.endsWith(".dead-letter"))
        .hasSameElementsAs(channels);
    assertThat(spokenOf(TOPIC)).hasSameElementsAs(channels);
  }

  @Test
  void everyTypeThatAConsumerReadsIsAMessage() throws IOException {
    Set<String> names =
        messages().values().stream().map(m -> (String) m.get("name")).collect(Collectors.toSet());

    assertThat(names).containsAll(spokenOf(TYPE));
  }

  @Test
  void whatConsumersExpectIsInTheSchemas() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS.resolve("expectations"))) {
      for (Path file : files.toList()) {
        json(file)
            .propertyStream()
            .forEach(
                event -> {
                  JsonNode schema =
                      json(CONTRACTS.resolve("events/" + event.getKey() + "/v1.schema.json"));
                  event
                      .getValue()
                      .forEach(
                          field ->
                              assertThat(schema.get("properties").has(field.asString()))
                                  .as(file.getFileName() + " " + event.getKey() + " " + field)
                                  .isTrue());
                });
      }
    }
  }

  private static Set<String> operatorsTopics() throws IOException {
    Map<String, Object> file =
        new Yaml().load(Files.readString(ROOT.resolve("deploy/topics.yaml")));
    return ((List<?>) file.get("topics"))
        .stream().map(topic -> (String) map(topic).get("name")).collect(Collectors.toSet());
  }

  private static Set<String> spokenOf(Pattern words) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String service : List.of("roster", "activity", "assessment", "notification")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(service + "-service/src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          words.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
        }
      }
    }
    return found;
  }

  private static Map<String, Map<String, Object>> messages() throws IOException {
    return of(of(asyncApi(), "components"), "messages").entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> map(entry.getValue())));
  }

  private static String schema(Map<String, Object> message) {
    return (String) of(of(message, "payload"), "schema").get("$ref");
  }

  private static Map<String, Object> asyncApi() throws IOException {
    return new Yaml().load(Files.readString(CONTRACTS.resolve("asyncapi.yaml")));
  }

  private static Map<String, Object> of(Map<String, Object> map, String key) {
    return map(map.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }
}
