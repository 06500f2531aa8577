package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentHttp
class ReleasesOverHttpTest {
  private static final String TYPE = "cn.tongxin.assessment.briefing-released.v1";
  private static final String BODY =
      "{\"area\": \"410225105\", \"period\": \"2026-H1\", \"offices\": [\"410225105\","
          + " \"410225\"], \"posts\": [\"OFFICER\", \"DEPUTY\"]}";

  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  private final TestHttp http;

  ReleasesOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void aReleaseIsSentOnceAsTheFrozenExampleThatNamesNobody() {
    String path = "/api/v1/briefing-releases/0198f3a0-0000-7000-8000-0000000000b7";
    sent.clear();

    Answer first = http.put(StandIns.OFFICER, path, BODY);
    Answer again = http.put(StandIns.OFFICER, path, BODY);
    Answer other = http.put(StandIns.OFFICER, path, BODY.replace("H1", "Q1"));

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(409);
    List<String> payloads =
        sent.history().stream()
            .filter(record -> record.topic().equals("tongxin.assessment.briefing"))
            .map(record -> new String(record.value(), UTF_8))
            .toList();
    assertThat(payloads).hasSize(1);
    assertThat(Contracts.violations(TYPE, payloads.getFirst())).isEmpty();
    assertThat(Contracts.tree(payloads.getFirst()))
        .isEqualTo(Contracts.tree(Contracts.example(TYPE)));
  }

  @Test
  void itGoesOnlyToThoseWhoCanOpenIt() {
    for (String wrong :
        new String[] {
          BODY.replace("\"410225\"", "\"410225105201\""),
          BODY.replace("\"410225\"", "\"410225106\""),
          BODY.replace("H1", "H3"),
          BODY.replace("2026-H1", "2027"),
          BODY.replace("DEPUTY", "EVERYBODY"),
          BODY.replace("[\"OFFICER\", \"DEPUTY\"]", "[]")
        }) {
      Answer refused = http.put(StandIns.OFFICER, release(), wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(422);
    }
    assertThat(
            http.put(StandIns.OFFICER, release(), BODY.replace("\"410225105\"", "\"410225106\""))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aReaderRatesOnceAndTheMeanOfFewIsNotShown() {
    String path = release();
    http.put(StandIns.OFFICER, path, BODY);
    for (int i = 0; i < 4; i++) {
      rate(path, "reader-" + i, 5);
      rate(path, "reader-" + i, 1);
    }
    assertThat(http.get(StandIns.OFFICER, path).json().get("ratings").asLong()).isEqualTo(4);
    assertThat(http.get(StandIns.OFFICER, path).json().has("mean")).isFalse();

    IntStream.range(0, 8).parallel().forEach(_ -> rate(path, "reader-4", 2));

    var release = http.get(StandIns.OFFICER, path).json();
    assertThat(release.get("ratings").asLong()).isEqualTo(5);
    assertThat(release.get("mean").decimalValue()).isEqualByComparingTo("4.40");
    assertThat(stored(path)).doesNotContain("reader-");
    assertThat(http.post(StandIns.OFFICER, path + "/rating", "{\"usefulness\": 6}").status())
        .isEqualTo(422);
  }

  @Test
  void releasesOfAPlaceAreListedTheNewestFirst() {
    String path = release();
    http.put(StandIns.COUNTY, path, BODY.replace("410225105", "410225111"));

    Answer list = http.get(StandIns.COUNTY, "/api/v1/briefing-releases?within=410225111");

    assertThat(list.json().get("items")).hasSize(1);
    assertThat(list.json().at("/items/0/briefing").asString())
        .isEqualTo("/api/v1/briefings/2026-H1?within=410225111");
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String path = release();
    http.put(StandIns.OFFICER, path, BODY);
    return Stream.of(
            Endpoint.reading(path),
            Endpoint.reading("/api/v1/briefing-releases?within=410225105"),
            Endpoint.writing("PUT", release(), BODY),
            Endpoint.writing("POST", path + "/rating", "{\"usefulness\": 3}"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private void rate(String path, String reader, int stars) {
    Answer rated =
        http.post(
            TestTokens.of(reader, "410225105", "leader"),
            path + "/rating",
            "{\"usefulness\": " + stars + "}");
    assertThat(rated.status()).as(rated.body()).isEqualTo(200);
  }

  private String stored(String path) {
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    return String.valueOf(
        store.database().getCollection("releases").find(new Document("_id", id)).first());
  }

  private static String release() {
    return "/api/v1/briefing-releases/" + UUID.randomUUID();
  }
}
