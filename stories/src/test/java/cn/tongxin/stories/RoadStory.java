package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.serving.TestHttp.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What was done can be followed: forwards by its trace, and back from a score to its records. */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadStory {
  private County county;
  private Township township;

  @BeforeAll
  void open(County shared) {
    county = shared;
    township = Township.of(county);
  }

  @Test
  void theTraceSentToTheGatewayIsOnEveryTopicThatTheVisitReaches() {
    UUID visit = UUID.randomUUID();
    String trace = trace();
    letterOf(County.OTHER_VILLAGE, County.today().getYear());

    assertThat(township.complete(visit, "traceparent", parent(trace))).isEqualTo(200);

    awaitTrace("tongxin.activity.visit", trace);
    awaitTrace("tongxin.assessment.score", trace);
  }

  @Test
  void aProblemNamesTheTraceSentToTheGateway() {
    for (String path : List.of("/api/v1/visits/x", "/api/v1/members/x", "/api/v1/nothing")) {
      String trace = trace();
      Answer problem = township.get(path, "traceparent", parent(trace));
      assertThat(problem.json().get("traceId").asString()).as(path).isEqualTo(trace);
    }
  }

  @Test
  void evidenceOfAWindowOpensInRoster() {
    wish();
    String windows = "/api/v1/must-visits?within=" + County.OTHER_VILLAGE;
    await().atMost(Township.SOON).until(() -> !items(windows).isEmpty());
    JsonNode window = items(windows).getFirst();
    int year = LocalDate.parse(window.get("to").asString()).getYear();
    String evidence =
        "/api/v1/scores/%s/evidence?indicator=WINDOWS"
            .formatted(letterOf(County.OTHER_VILLAGE, year));
    await().atMost(Township.SOON).ignoreExceptions().until(() -> !items(evidence).isEmpty());

    Answer opened = township.get(items(evidence).getFirst().get("record").asString());

    assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    assertThat(opened.json().get("mustVisitId").asString())
        .isEqualTo(items(evidence).getFirst().get("recordId").asString());
  }

  private String letterOf(String village, int year) {
    return county.letterOf(village, year);
  }

  private List<JsonNode> items(String path) {
    return county.items(county.otherOfficer, path);
  }

  private void wish() {
    LocalDate today = County.today();
    String member = "/api/v1/members/" + township.member();
    County.must(
        township.put(
            member + "/consents/GREETING",
            """
            {"grantedOn": "%s", "expiresOn": "%s", "noticeVersion": "1", "method": "PAPER"}\
            """
                .formatted(today, today.plusYears(2))));
    County.must(
        township.put(
            member + "/occasions", "{\"occasions\": [\"NEW_YEAR\", \"SPRING_FESTIVAL\"]}"));
  }

  private void awaitTrace(String topic, String trace) {
    Topic records = new Topic(county.platform.ports().bootstrap(), topic);
    await()
        .atMost(Township.SOON)
        .until(() -> records.records().stream().anyMatch(record -> traceOf(record).equals(trace)));
  }

  /** The trace id of a record, or an empty text. */
  private static String traceOf(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader("traceparent");
    return header == null ? "" : new String(header.value(), UTF_8).split("-")[1];
  }

  private static String trace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String parent(String trace) {
    return "00-" + trace + "-00f067aa0ba902b7-01";
  }
}
