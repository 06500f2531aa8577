package cn.tongxin.activity.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.kafka.listener.auto-startup=false",
      "logging.level.root=WARN",
      "logging.level.org.apache.kafka=OFF"
    })
@Import(StandIns.class)
class ErasureTest {
  private final UUID member = UUID.randomUUID();
  private final UUID erasure = UUID.randomUUID();

  @Autowired private MongoSubjects subjects;
  @Autowired private MemberListener listener;
  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    subjects.learn(List.of(SubjectDocument.of(member, 1, new AreaCode("410225105201"))));
  }

  private String completion() {
    return """
    {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "2026-11-20",
     "officers": ["officer-410225105"], "outcome": "canary-outcome",
     "needs": [{"id": "%s", "kind": "APPEAL", "summary": "canary-need"}]}\
    """
        .formatted(member, member);
  }

  private void erased() {
    String payload =
        "{\"memberRef\": \"%s\", \"erasureId\": \"%s\", \"area\": \"410225105201\","
            + " \"registeredOn\": \"2025-03-01\"}";
    var record =
        new ConsumerRecord<>(
            "topic", 0, 1L, member.toString(), payload.formatted(member, erasure).getBytes(UTF_8));
    record.headers().add("ce_type", "cn.tongxin.roster.member-erased.v1".getBytes(UTF_8));
    record.headers().add("ce_seq", "2".getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    listener.onMembers(List.of(record));
  }

  private String stored() {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("visits", "serviceRequests")) {
      for (Document each : store.database().getCollection(name).find()) {
        all.append(each.toJson());
      }
    }
    return all.toString();
  }

  private List<String> receipts() {
    return List.copyOf(sent.history()).stream()
        .filter(record -> Sent.header(record, "ce_type").contains("receipt-issued"))
        .map(record -> new String(record.value(), UTF_8))
        .filter(payload -> payload.contains(erasure.toString()))
        .toList();
  }

  @Test
  void whatWasWrittenGoesAndTheVisitStillCounts() {
    String visit = "/api/v1/visits/" + UUID.randomUUID();
    http.post(StandIns.OFFICER, visit + "/completion", completion());
    store
        .database()
        .getCollection("serviceRequests")
        .insertOne(
            new Document("_id", UUID.randomUUID())
                .append("version", 1L)
                .append("requesterRef", member)
                .append("summary", "canary-need"));

    erased();
    erased();

    Answer answer = http.get(StandIns.OFFICER, visit);
    assertThat(answer.json().get("state").asString()).isEqualTo("COMPLETED");
    assertThat(stored()).doesNotContain("canary");
    assertThat(receipts()).hasSize(1);
    assertThat(receipts().getFirst()).contains("\"done\":2", "ERASURE");
  }

  @Test
  void aLateWordIsNotKeptAndTheLateVisitCounts() {
    erased();

    Answer late =
        http.post(
            StandIns.OFFICER, "/api/v1/visits/" + UUID.randomUUID() + "/completion", completion());

    assertThat(late.status()).as(late.body()).isEqualTo(200);
    assertThat(stored()).doesNotContain("canary");
    assertThat(receipts().getFirst()).contains("\"done\":0");
  }

  @Test
  void theSameVisitSentAgainAfterwardsIsTheSameVisit() {
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";
    String body = completion();
    http.post(StandIns.OFFICER, path, body);
    erased();

    assertThat(http.post(StandIns.OFFICER, path, body).status()).isEqualTo(200);
    assertThat(stored()).doesNotContain("canary");
  }
}
