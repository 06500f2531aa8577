package cn.tongxin.serving.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI of one service as it was last agreed to, which is also what the service answers with.
 * {@code -Dtongxin.openapi=write} agrees to what the code says now.
 *
 * @param service the module's name
 */
public record FrozenOpenApi(String service) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final boolean WRITE = "write".equals(System.getProperty("tongxin.openapi"));

  /** Holds the running service against the file, or writes the file anew. */
  public void mustBeWhatTheServiceDoes(TestHttp http, String token) {
    Answer told = http.get(token, "/v3/api-docs");
    assertThat(told.status()).as(told.body()).isEqualTo(200);
    String now = JSON.writeValueAsString(sorted("", map(told.body()))) + "\n";
    if (WRITE) {
      write(now);
    }
    assertThat(now)
        .as("%s has changed: -Dtongxin.openapi=write writes it anew", file())
        .isEqualTo(read());
  }

  /** Holds the answer to everybody who is signed in against the file. */
  public void mustBeAnswered(TestHttp http, String token) {
    assumeThat(WRITE).as("the jar still has the file from before").isFalse();
    String path = "/api/v1/" + service + ".openapi.json";
    assertThat(http.get("", path).status()).isEqualTo(401);
    Answer answer = http.get(token, path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("application/json");
    assertThat(answer.body()).isEqualTo(read());
  }

  private Path file() {
    return Path.of("../contracts/src/main/resources/contracts/openapi")
        .resolve(service + ".openapi.json");
  }

  private String read() {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> map(String json) {
    return JSON.readValue(json, new TypeReference<>() {});
  }

  /** Keys in the order of the alphabet, fields in the order of their record. */
  private static Object sorted(String name, Object node) {
    return switch (node) {
      case Map<?, ?> map -> {
        Map<String, Object> all =
            name.equals("properties") ? new LinkedHashMap<>() : new TreeMap<>();
        map.forEach((key, value) -> all.put(key.toString(), sorted(key.toString(), value)));
        yield all;
      }
      case Collection<?> list -> list.stream().map(item -> sorted("", item)).toList();
      default -> node;
    };
  }
}
