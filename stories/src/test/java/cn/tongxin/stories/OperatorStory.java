package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.local.platform.Part;
import cn.tongxin.serving.TestHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/operations.md tells an operator to look at is there, and names nobody. */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorStory {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9_]+)` \\| ([a-z, ]+) \\|.*");
  private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final String NAME = "墨菲斯";
  private static final String PHONE = "13912345678";

  private Township township;

  @BeforeAll
  void somebodyIsServed(County county) {
    township = Township.of(county);
    String path = "/api/v1/members/" + UUID.randomUUID();
    String phone = ", \"phone\": \"" + PHONE + "\"";
    County.must(township.put(path, township.person(NAME, phone)));
    township.get("/api/v1/" + NAME + "/" + PHONE);
    township.put(path, township.person(NAME, ", \"mood\": \"" + PHONE + "\""));
  }

  @ParameterizedTest
  @EnumSource(names = {"GATEWAY", "ROSTER", "ACTIVITY", "ASSESSMENT", "NOTIFICATION"})
  void everyMetricOfTheOperatorsPageIsThere(Part part) throws IOException {
    List<String> promised = promised(part.label().replace("-service", ""));
    assertThat(promised).hasSizeGreaterThan(5);

    await().atMost(Township.SOON).untilAsserted(() -> assertThat(metrics(part)).contains(promised));
    assertThat(metrics(part))
        .doesNotContainPattern(ID)
        .doesNotContainPattern("\\p{IsHan}")
        .doesNotContain(PHONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"GATEWAY", "ROSTER", "ACTIVITY", "ASSESSMENT", "NOTIFICATION"})
  void everyLogLineIsAnObjectThatNamesItsServiceAndNobodyElse(Part part) throws IOException {
    List<String> lines = Files.readAllLines(township.county().platform.logs(part));

    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      JsonNode said = JSON.readTree(line);
      assertThat(said.get("service").get("name").asString()).as(line).isEqualTo(part.label());
      assertThat(said.get("@timestamp").asString()).endsWith("Z");
      assertThat(said.get("log").get("level").asString()).isIn("INFO", "WARN", "ERROR");
      assertThat(said.get("message").asString()).isNotBlank();
      assertThat(line).doesNotContain(NAME, PHONE, "%E5%A2%A8");
    }
  }

  @Test
  void aLineOfAListenerHasTheTraceOfTheRecord() throws Exception {
    Topic visits =
        new Topic(township.county().platform.ports().bootstrap(), "tongxin.activity.visit");
    String trace = UUID.randomUUID().toString().replace("-", "");
    ProducerRecord<String, byte[]> poison =
        visits.record("poison-4", "cn.tongxin.activity.visit-completed.v1", "?".getBytes(UTF_8));
    String parent = "00-" + trace + "-00f067aa0ba902b7-00";
    poison.headers().add("traceparent", parent.getBytes(UTF_8));

    visits.put(List.of(poison));

    Path log = township.county().platform.logs(Part.ASSESSMENT);
    await()
        .atMost(Township.SOON)
        .until(() -> Files.readString(log).contains("\"traceId\":\"" + trace + "\""));
  }

  private String metrics(Part part) {
    int port = township.county().platform.ports().management(part);
    return new TestHttp(port).get("", "/actuator/prometheus").body();
  }

  private static List<String> promised(String service) throws IOException {
    List<String> names = new ArrayList<>();
    Path page = Path.of(System.getProperty("tongxin.root"), "docs/operations.md");
    for (String line : Files.readAllLines(page)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && (row.group(2).equals("all") || row.group(2).contains(service))) {
        names.add(row.group(1));
      }
    }
    return names;
  }
}
