package cn.tongxin.activity.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.handover.HandoversByHand;
import cn.tongxin.activity.request.RequestsByHand;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What an officer holds here follows a hand-over. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.kafka.listener.auto-startup=false",
      "logging.level.root=WARN",
      "logging.level.org.apache.kafka=OFF"
    })
@Import(StandIns.class)
class VisitHandoverTest {
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final String RECEIPT = "cn.tongxin.activity.receipt-issued.v1";

  @Autowired private MongoSubjects subjects;
  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  @Autowired private ApplicationContext context;
  private TestHttp http;
  private String from;
  private String to;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    subjects.learn(List.of(SubjectDocument.of(MEMBER, 1, new AreaCode("410225105201"))));
    from = "f" + UUID.randomUUID();
    to = "t" + UUID.randomUUID();
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void plannedVisitsAndRequestsMoveOnceAndTheReceiptSaysHowMany() {
    String planned = plan(from, "second");
    String alone = plan(from);
    String cancelled = plan(from);
    http.post(StandIns.OFFICER, cancelled + "/cancellation", "{\"reason\": \"x\"}");
    UUID heard = new RequestsByHand(context).heard(from, "2026-11-22T02:00:00Z");
    UUID later = new RequestsByHand(context).heard(from, "2026-11-22T03:00:01Z");
    UUID id = UUID.randomUUID();

    new HandoversByHand(context).come(id, "410225105", from, to, "2026-11-22T03:00:00Z");

    assertThat(officers(planned)).isEqualTo("[\"" + to + "\",\"second\"]");
    assertThat(officers(alone)).isEqualTo("[\"" + to + "\"]");
    assertThat(officers(cancelled)).isEqualTo("[\"" + from + "\"]");
    assertThat(owner(heard)).isEqualTo(to);
    assertThat(owner(later)).isEqualTo(from);
    List<ProducerRecord<String, byte[]>> receipts = about(RECEIPT, id);
    assertThat(receipts).hasSize(1);
    assertThat(Contracts.tree(text(receipts.getFirst())).get("done").asInt()).isEqualTo(3);
    for (var record : about("cn.tongxin.activity.service-request-handed-over.v1", id)) {
      assertThat(Contracts.violations(Sent.header(record, "ce_type"), text(record))).isEmpty();
    }
    assertThat(about("cn.tongxin.activity.service-request-handed-over.v1", id)).hasSize(1);

    UUID late = new RequestsByHand(context).heard(from, "2026-11-22T02:59:00Z");
    assertThat(owner(late)).isEqualTo(to);
  }

  @Test
  void aPlanThatIsSentAgainAfterItIsTheSamePlan() {
    UUID visit = UUID.randomUUID();
    String path = "/api/v1/visits/" + visit;
    http.put(StandIns.OFFICER, path, body(from));
    new HandoversByHand(context)
        .come(UUID.randomUUID(), "410225105", from, to, "2026-11-22T03:00:00Z");

    var again = http.put(StandIns.OFFICER, path, body(from));

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(officers(path)).contains(to);
    assertThat(http.put(StandIns.OFFICER, path, body("another")).status()).isEqualTo(409);
  }

  @Test
  void anOldHandOverThatComesAgainTakesNothingThatCameLater() {
    String later = plan(from);
    UUID heard = new RequestsByHand(context).heard("other", "2026-11-20T00:00:00Z");
    handOver("other", from, "2026-11-21T00:00:00Z");
    UUID old = handOver(from, to, "2026-11-20T12:00:00Z");

    assertThat(officers(later)).isEqualTo("[\"" + from + "\"]");
    assertThat(owner(heard)).isEqualTo(from);
    assertThat(Contracts.tree(text(about(RECEIPT, old).getFirst())).get("done").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoHandOversOneAfterTheOtherEndTheSameInEitherOrder(boolean inOrder) {
    String planned = plan(from);
    String last = "l" + UUID.randomUUID();
    UUID heard = new RequestsByHand(context).heard(from, "2026-11-22T01:00:00Z");
    String agenda = agenda(from);

    List<Runnable> both =
        List.of(
            () -> handOver(from, to, "2026-11-22T03:00:00Z"),
            () -> handOver(to, last, "2026-11-22T04:00:00Z"));
    (inOrder ? both : both.reversed()).forEach(Runnable::run);

    assertThat(officers(planned)).isEqualTo("[\"" + last + "\"]");
    assertThat(owner(heard)).isEqualTo(last);
    assertThat(http.get(StandIns.OFFICER, agenda).body()).contains(last);
  }

  @Test
  void whatAnOfficerHasToDoByAnAgendaMovesAndTheSameItemAgainIsTheSame() {
    String path = agenda(from);
    String item = path + "/agenda-items/" + UUID.randomUUID();
    String body = "{\"subject\": \"lamps\", \"owner\": \"" + from + "\"}";
    http.put(StandIns.OFFICER, item, body);

    UUID id = handOver(from, to, "2026-11-22T03:00:00Z");

    assertThat(http.get(StandIns.OFFICER, path).body()).contains(to).doesNotContain(from);
    assertThat(http.put(StandIns.OFFICER, item, body).status()).isEqualTo(200);
    assertThat(Contracts.tree(text(about(RECEIPT, id).getFirst())).get("done").asInt())
        .isEqualTo(1);
  }

  private UUID handOver(String one, String other, String at) {
    UUID id = UUID.randomUUID();
    new HandoversByHand(context).come(id, "410225105", one, other, at);
    return id;
  }

  /** A gathering on whose agenda the officer has something to do. */
  private String agenda(String officer) {
    String path = "/api/v1/gatherings/" + UUID.randomUUID();
    String plan =
        "{\"kind\": \"STUDY_DAY\", \"area\": \"410225105\", \"title\": \"x\", \"sessions\":"
            + " [{\"on\": \"2026-12-01\", \"minutes\": 60, \"place\": \"hall\"}]}";
    var answer = http.put(StandIns.OFFICER, path, plan);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String item = "{\"subject\": \"roads\", \"owner\": \"" + officer + "\"}";
    http.put(StandIns.OFFICER, path + "/agenda-items/" + UUID.randomUUID(), item);
    return path;
  }

  @Test
  void aMediationGoesToTheMediatorWhoFollows() {
    String path = "/api/v1/service-requests/" + UUID.randomUUID();
    String mediation =
        "{\"kind\": \"MEDIATION\", \"channel\": \"HALL\", \"area\": \"410225105201\", \"summary\":"
            + " \"x\", \"owner\": \"m\", \"mediators\": [\"%s\"], \"receivedAt\":"
            + " \"2026-11-20T02:00:00Z\"}";
    String stays = mediation.formatted("officer-410225105\", \"" + from);
    var taken = http.put(StandIns.OFFICER, path, stays);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);

    UUID id = handOver(from, to, "2026-11-22T03:00:00Z");

    assertThat(http.get(StandIns.OFFICER, path).json().get("mediators").toString())
        .isEqualTo("[\"officer-410225105\",\"" + to + "\"]");
    assertThat(Contracts.tree(text(about(RECEIPT, id).getFirst())).get("done").asInt()).isOne();
  }

  @Test
  void whatIsHeldElsewhereStays() {
    String path = plan(from);

    new HandoversByHand(context)
        .come(UUID.randomUUID(), "410225106", from, to, "2026-11-22T03:00:00Z");

    assertThat(officers(path)).contains(from);
  }

  private String plan(String... officers) {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    var answer = http.put(StandIns.OFFICER, path, body(officers));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return path;
  }

  private static String body(String... officers) {
    return "{\"memberRef\": \"%s\", \"purpose\": \"ROUTINE\", \"plannedOn\": \"2026-11-30\", \"officers\": [\"%s\"]}"
        .formatted(MEMBER, String.join("\", \"", officers));
  }

  private String officers(String path) {
    return http.get(StandIns.OFFICER, path).json().get("officers").toString();
  }

  private String owner(UUID request) {
    return http.get(StandIns.OFFICER, "/api/v1/service-requests/" + request)
        .json()
        .get("owner")
        .asString();
  }

  private List<ProducerRecord<String, byte[]>> about(String type, UUID id) {
    return List.copyOf(sent.history()).stream()
        .filter(record -> Sent.header(record, "ce_type").equals(type))
        .filter(record -> text(record).contains(id.toString()))
        .toList();
  }

  private static String text(ProducerRecord<String, byte[]> record) {
    return new String(record.value(), UTF_8);
  }
}
