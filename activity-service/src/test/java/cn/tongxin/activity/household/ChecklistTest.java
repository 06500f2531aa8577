package cn.tongxin.activity.household;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.activity.visit.VisitsByHand;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The six items of a household's year fill themselves. */
@ActivityHttp
class ChecklistTest {
  private final UUID household = UUID.randomUUID();
  private final UUID member = UUID.randomUUID();
  private final UUID pairing = UUID.randomUUID();

  @Autowired private HouseholdListener listener;
  @Autowired private ApplicationContext context;
  @Autowired private TestStore store;
  private TestHttp http;
  private VisitsByHand visits;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    visits = new VisitsByHand(context);
    visits.known(member, "410225105201");
    Deliveries.thriceAndShuffled(List.of(recorded(1, ""), recorded(2, "\"" + member + "\"")), 7)
        .forEach(listener::onHouseholds);
  }

  @Test
  void eachTickNamesTheRecordsThatItRestsOn() {
    assertThat(done()).containsExactly("RECORD");
    listener.onPairings(List.of(paired("started", 1, "2025-03-01", null)));
    String visit = visited("2026-03-04", "POLICY_EXPLAINED\", \"GOOD_DEED");
    String earlier = visited("2026-02-04", "POLICY_EXPLAINED");
    visited("2025-12-31", "INCOME_PATH");

    assertThat(done()).containsExactly("RECORD", "CARD", "POLICY_EXPLAINED", "GOOD_DEED");
    JsonNode items = list("").get("items");
    assertThat(items.get(1).get("restsOn").get(0).get("path").asString())
        .isEqualTo("/api/v1/pairings/" + pairing + "/card");
    assertThat(items.get(2).get("restsOn").valueStream().map(basis -> basis.get("path").asString()))
        .containsExactly(earlier, visit);
    assertThat(list("").get("done").asInt()).isEqualTo(4);
  }

  @Test
  void aRequestThatWasSolvedTicksTheProblemAndOneThatWasNotDoesNot() {
    String open = asked();
    answered(asked(), "NOT_SOLVED");
    assertThat(done()).doesNotContain("PROBLEM_SOLVED");

    answered(open, "SOLVED");

    assertThat(done()).contains("PROBLEM_SOLVED");
    assertThat(list("").get("items").get(3).get("restsOn").valueStream())
        .extracting(basis -> basis.get("path").asString())
        .containsExactly(open);
  }

  private String asked() {
    String path = "/api/v1/service-requests/" + UUID.randomUUID();
    String body =
        """
        {"kind": "APPEAL", "channel": "HALL", "area": "410225105201", "summary": "x",
         "requesterRef": "%s", "receivedAt": "2026-11-20T02:03:04Z"}\
        """;
    var taken = http.put(StandIns.OFFICER, path, body.formatted(member));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    return path;
  }

  private void answered(String request, String outcome) {
    visits.sent(http, request + "/resolution", "{\"outcome\": \"" + outcome + "\"}");
  }

  @Test
  void aTickGoesWithTheVisitThatIsVoided() {
    String visit = visited("2026-03-04", "INCOME_PATH");
    assertThat(done()).contains("INCOME_PATH");

    visits.sent(http, visit + "/voiding", "{\"reason\": \"x\"}");

    assertThat(done()).doesNotContain("INCOME_PATH");
  }

  @Test
  void aCardIsOfTheYearsInWhichSomebodyLookedAfterThem() {
    listener.onPairings(
        List.of(
            paired("ended", 2, "2025-03-01", "2025-12-31"),
            paired("started", 1, "2025-03-01", null)));

    assertThat(done()).doesNotContain("CARD");
    assertThat(items(list("?year=2025"))).contains("CARD");
  }

  @Test
  void whatWasDoneCountsForWhoBelongedThenAndNotForWhoJoinedOrHadLeft() {
    UUID joined = stranger();
    visited("2026-03-04", "INCOME_PATH");
    visited(joined, "2026-03-04", "GOOD_DEED");
    String both = "\"" + member + "\", \"" + joined + "\"";

    Deliveries.thriceAndShuffled(
            List.of(
                told("2026-01-15T00:00:00Z", recorded(UUID.randomUUID(), 1, "\"" + joined + "\"")),
                told("2026-01-15T00:00:00Z", recorded(household, 2, "\"" + member + "\"")),
                told("2026-05-01T00:00:00Z", recorded(household, 3, both)),
                told("2026-06-01T00:00:00Z", recorded(household, 4, "\"" + joined + "\""))),
            5)
        .forEach(listener::onHouseholds);
    assertThat(done()).containsExactly("RECORD", "INCOME_PATH");

    visited("2026-07-01", "POLICY_EXPLAINED");
    visited(joined, "2026-07-01", "GOOD_DEED");

    assertThat(done()).containsExactly("RECORD", "INCOME_PATH", "GOOD_DEED");
  }

  @Test
  void whoNeverBelongedAddsNothing() {
    visited(stranger(), "2026-03-04", "INCOME_PATH");

    assertThat(done()).containsExactly("RECORD");
  }

  private UUID stranger() {
    UUID other = UUID.randomUUID();
    visits.known(other, "410225105201");
    return other;
  }

  @Test
  void aVisitToAnEntryThatWasMergedIntoTheMembersCounts() {
    UUID twin = stranger();
    visited(twin, "2026-03-04", "INCOME_PATH");
    assertThat(done()).doesNotContain("INCOME_PATH");

    new MembersByHand(context).merged(twin, member, "410225105201");

    assertThat(done()).contains("INCOME_PATH");
  }

  @Test
  void aYearThatIsNoneIsRefused() {
    String path = "/api/v1/household-checklists/" + household + "?year=";

    assertThat(http.get(StandIns.OFFICER, path + "20260").status()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, path + "x").status()).isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> theListAsksWhoAndWhere() {
    return Endpoint.reading("/api/v1/household-checklists/" + household)
        .tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY);
  }

  private String visited(String day, String items) {
    return visited(member, day, items);
  }

  private String visited(UUID member, String day, String items) {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String body =
        """
        {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "%s", "sixItems": ["%s"],
         "officers": ["officer-410225105"]}\
        """;
    visits.sent(http, path + "/completion", body.formatted(member, day, items));
    return path;
  }

  private List<String> done() {
    return items(list(""));
  }

  private static List<String> items(JsonNode list) {
    return list.get("items")
        .valueStream()
        .filter(item -> item.get("done").asBoolean())
        .map(item -> item.get("item").asString())
        .toList();
  }

  private JsonNode list(String year) {
    var answer = http.get(StandIns.OFFICER, "/api/v1/household-checklists/" + household + year);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(store.watch().strange()).isEmpty();
    return answer.json();
  }

  private ConsumerRecord<String, byte[]> recorded(long seq, String members) {
    return recorded(household, seq, members);
  }

  private static ConsumerRecord<String, byte[]> recorded(UUID household, long seq, String members) {
    return record(
        "household-recorded",
        seq,
        "{\"householdId\": \"%s\", \"area\": \"410225105201\", \"cadre\": \"a\", \"memberRefs\": [%s]}"
            .formatted(household, members));
  }

  private static ConsumerRecord<String, byte[]> told(
      String at, ConsumerRecord<String, byte[]> record) {
    record.headers().remove("ce_time").add("ce_time", at.getBytes(UTF_8));
    return record;
  }

  private ConsumerRecord<String, byte[]> paired(
      String what, long seq, String from, @org.jspecify.annotations.Nullable String to) {
    String payload =
        "{\"pairingId\": \"%s\", \"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"},"
            + " \"area\": \"410225105201\", \"officer\": \"a\", \"from\": \"%s\"%s}";
    String end = to == null ? "" : ", \"to\": \"" + to + "\"";
    return record("pairing-" + what, seq, payload.formatted(pairing, member, from, end));
  }

  private static ConsumerRecord<String, byte[]> record(String type, long seq, String payload) {
    var record = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    record.headers().add("ce_type", ("cn.tongxin.roster." + type + ".v1").getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    return record;
  }
}
