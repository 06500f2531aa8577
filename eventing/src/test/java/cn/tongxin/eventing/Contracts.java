package cn.tongxin.eventing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published language as tests hold code against it. */
public final class Contracts {
  private static final Pattern TYPE =
      Pattern.compile("cn\\.tongxin\\.(?<producer>[a-z]+)\\.(?<name>[a-z-]+)\\.v(?<version>\\d+)");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** What is wrong with a payload of this type; empty if nothing is. */
  public static List<Error> violations(String type, String payload) {
    Schema schema = SCHEMAS.getSchema(text(folder(type) + "/v" + version(type) + ".schema.json"));
    return schema.validate(
        payload,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** The first frozen example of a type. */
  public static String example(String type) {
    return example(type, 1);
  }

  /** A later frozen example of a type. */
  public static String example(String type, int number) {
    return text(folder(type) + "/examples/v" + version(type) + "-" + number + ".json");
  }

  /** What a consumer reads: {@code <producer>/<event>} to the names of the fields. */
  public static Map<String, List<String>> expectations(String consumer) {
    return JSON.readValue(
        text("/contracts/expectations/" + consumer + ".json"),
        new TypeReference<TreeMap<String, List<String>>>() {});
  }

  /** What code reads, in the form of {@link #expectations}. */
  public static Map<String, List<String>> shapes(EventTypes<?> types) {
    Map<String, List<String>> shapes = new TreeMap<>();
    types.shapes().forEach((type, shape) -> shapes.put(path(type), fields(shape).toList()));
    return shapes;
  }

  private static Stream<String> fields(Class<?> shape) {
    return Arrays.stream(shape.getRecordComponents())
        .flatMap(
            component ->
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? fields(component.getType())
                    : Stream.of(component.getName()));
  }

  /**
   * Reads the frozen example of every type as a service with this mapper does; whatever it throws
   * is a broken promise.
   */
  public static void readExamples(EventTypes<?> types, JsonMapper service) {
    JsonMapper running = EventReader.forEvents(service);
    types.shapes().forEach((type, shape) -> running.readValue(example(type), shape));
  }

  /** Two JSON texts that say the same are equal as trees. */
  public static JsonNode tree(String json) {
    return JSON.readTree(json);
  }

  private static String path(String type) {
    Matcher parts = parts(type);
    return parts.group("producer") + "/" + parts.group("name");
  }

  private static String folder(String type) {
    return "/contracts/events/" + path(type);
  }

  private static String version(String type) {
    return parts(type).group("version");
  }

  private static Matcher parts(String type) {
    Matcher parts = TYPE.matcher(type);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no type of ours: " + type);
    }
    return parts;
  }

  private static String text(String resource) {
    try (InputStream in = Contracts.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contracts() {}
}
