package cn.tongxin.activity.visit;

import static cn.tongxin.activity.visit.Sample.ELSEWHERE;
import static cn.tongxin.activity.visit.Sample.MEMBER;
import static cn.tongxin.activity.visit.Sample.completion;
import static cn.tongxin.activity.visit.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ActivityHttp
class VisitsOverHttpTest {
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final UUID ELSEWHERE = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");

  private static final String EXAMPLE = Contracts.example("cn.tongxin.roster.member-registered.v1");

  @Autowired private MongoSubjects subjects;
  @Autowired private MemberListener listener;
  @Autowired private ApplicationContext context;
  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    Sample.known(subjects);
  }

  @Test
  void aVisitIsCompletedOnceHoweverOftenItIsSent() {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    sent.clear();

    Answer first = http.post(StandIns.OFFICER, path + "/completion", completion(MEMBER));
    Answer again = http.post(StandIns.OFFICER, path + "/completion", completion(MEMBER));

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(sent.history()).hasSize(1);
    assertThat(first.json().get("recordedBy").asString()).isEqualTo("officer-410225105");
  }

  @Test
  void aVisitMayNameTheOrganisationAtWhichItWasAndTheEventSaysWhereThatIs() {
    UUID enterprise = UUID.randomUUID();
    new DirectoryByHand(context).organisation(enterprise, "ENTERPRISE", "410225105202", "", "");
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";
    sent.clear();

    Answer done = http.post(StandIns.OFFICER, path, at(enterprise));

    assertThat(done.json().get("organisationId").asString()).isEqualTo(enterprise.toString());
    assertThat(new String(sent.history().getFirst().value(), StandardCharsets.UTF_8))
        .contains("\"organisationArea\":\"410225105202\"", enterprise.toString());
    assertThat(http.post(StandIns.OFFICER, path, at(UUID.randomUUID())).status()).isEqualTo(404);
  }

  private static String at(UUID organisation) {
    return completion(MEMBER)
        .replaceFirst("\\{", "{\"organisationId\": \"" + organisation + "\", ");
  }

  @Test
  void twoOfficersWithOneMemberOnOneDayAreBothKeptAndMarkedUntilOneIsVoided() {
    UUID member = UUID.fromString("0198f3a0-0000-7000-8000-000000000008");
    subjects.learn(
        List.of(SubjectDocument.of(member, 1, new cn.tongxin.serving.AreaCode("410225105201"))));
    String one = "/api/v1/visits/" + UUID.randomUUID();
    String two = "/api/v1/visits/" + UUID.randomUUID();
    http.post(StandIns.OFFICER, one + "/completion", completion(member));
    Answer second = http.post(StandIns.COUNTY, two + "/completion", completion(member));

    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(duplicates(http.get(StandIns.OFFICER, one).json())).hasSize(1);
    var list = http.get(StandIns.OFFICER, "/api/v1/visits?memberRef=" + member).json();
    assertThat(list.get("items").valueStream().map(VisitsOverHttpTest::duplicates))
        .allSatisfy(others -> assertThat(others).hasSize(1));

    http.post(StandIns.OFFICER, two + "/voiding", "{\"reason\": \"twice\"}");

    assertThat(duplicates(http.get(StandIns.OFFICER, one).json())).isEmpty();
  }

  private static List<String> duplicates(tools.jackson.databind.JsonNode visit) {
    return visit.get("possibleDuplicates").valueStream().map(id -> id.asString()).toList();
  }

  @Test
  void theSameIdWithAnotherBodyIsAConflict() {
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";
    http.post(StandIns.OFFICER, path, completion(MEMBER));

    Answer other =
        http.post(StandIns.OFFICER, path, completion(MEMBER).replace("ROUTINE", "HARDSHIP"));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.type()).isEqualTo("application/problem+json");
  }

  @Test
  void aMemberOutsideTheScopeDoesNotExist() {
    Answer answer =
        http.post(
            StandIns.OFFICER,
            "/api/v1/visits/" + UUID.randomUUID() + "/completion",
            completion(ELSEWHERE));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("detail").asString()).isEqualTo("There is no such member.");
  }

  @Test
  void anIdTakenInAnotherScopeIsNeitherShownNorOverwritten() {
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";
    http.post(StandIns.OFFICER, path, completion(MEMBER));

    Answer theirs = http.post(StandIns.SIBLING, path, completion(ELSEWHERE));

    assertThat(theirs.status()).isEqualTo(409);
  }

  @Test
  void aBatchAnswersForEachItem() {
    UUID good = UUID.randomUUID();
    String items =
        "{\"visits\": [%s, %s, %s, {\"id\": 7}, 12, {\"id\": \"%s\", \"visitedOn\": 5}]}"
            .formatted(
                item(good, MEMBER),
                item(good, MEMBER),
                item(UUID.randomUUID(), ELSEWHERE),
                UUID.randomUUID());

    Answer answer = http.post(StandIns.OFFICER, "/api/v1/visit-batches", items);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("items").valueStream().map(i -> i.get("result").asString()))
        .containsExactly(
            "ACCEPTED", "ALREADY_KNOWN", "REJECTED", "REJECTED", "REJECTED", "REJECTED");
    assertThat(answer.json().get("items").get(2).get("problem").get("status").asInt())
        .isEqualTo(404);
  }

  @Test
  void visitsToAMergedEntryCountForTheOtherUntilThatIsUndone() {
    UUID gone = UUID.fromString("0198f3a0-0000-7000-8000-000000000004");
    UUID keep = UUID.fromString("0198f3a0-0000-7000-8000-000000000005");
    List<ConsumerRecord<String, byte[]>> known =
        List.of(
            event("registered", gone, 1, EXAMPLE.replace(MEMBER.toString(), gone.toString())),
            event("registered", keep, 1, EXAMPLE.replace(MEMBER.toString(), keep.toString())));
    ConsumerRecord<String, byte[]> merged =
        event("merged", gone, 2, Contracts.example("cn.tongxin.roster.member-merged.v1"));
    ConsumerRecord<String, byte[]> undone =
        event("unmerged", gone, 3, Contracts.example("cn.tongxin.roster.member-unmerged.v1"));
    Deliveries.thriceAndShuffled(known, 3).forEach(listener::onMembers);
    UUID visit = UUID.randomUUID();
    String path = "/api/v1/visits/" + visit + "/completion";
    assertThat(http.post(StandIns.OFFICER, path, completion(gone)).status()).isEqualTo(200);
    String list = "/api/v1/visits?memberRef=" + keep;
    String other = "/api/v1/visits/" + UUID.randomUUID();
    http.post(StandIns.OFFICER, other + "/completion", completion(keep));
    assertThat(http.get(StandIns.OFFICER, other).body()).doesNotContain(visit.toString());
    sent.clear();

    Deliveries.thriceAndShuffled(with(known, merged), 3).forEach(listener::onMembers);

    assertThat(http.get(StandIns.OFFICER, list).body()).contains(visit.toString());
    assertThat(http.get(StandIns.OFFICER, other).json().get("possibleDuplicates").toString())
        .contains(visit.toString());
    assertThat(sent.history()).hasSize(1);

    Deliveries.thriceAndShuffled(with(with(known, merged), undone), 3).forEach(listener::onMembers);

    assertThat(http.get(StandIns.OFFICER, list).body()).doesNotContain(visit.toString());
    assertThat(http.get(StandIns.OFFICER, other).body()).doesNotContain(visit.toString());
    assertThat(sent.history()).hasSize(2);
  }

  @Test
  void whoHandedAMemberOverStillSeesTheOwnVisitsAndNoLaterOnes() {
    UUID member = UUID.fromString("0198f3a0-0000-7000-8000-000000000006");
    String here = EXAMPLE.replace(MEMBER.toString(), member.toString());
    listener.onMembers(List.of(event("registered", member, 1, here)));
    UUID before = UUID.randomUUID();
    UUID after = UUID.randomUUID();
    http.post(StandIns.OFFICER, "/api/v1/visits/" + before + "/completion", completion(member));

    String there = here.replace("410225105201", "410225106201");
    listener.onMembers(List.of(event("changed", member, 2, there)));

    Answer late =
        http.post(
            StandIns.OFFICER,
            "/api/v1/visits/" + UUID.randomUUID() + "/completion",
            completion(member));
    assertThat(late.status()).isEqualTo(404);
    Answer theirs =
        http.post(StandIns.SIBLING, "/api/v1/visits/" + after + "/completion", completion(member));
    assertThat(theirs.status()).as(theirs.body()).isEqualTo(200);
    String list = "/api/v1/visits?memberRef=" + member;
    assertThat(http.get(StandIns.OFFICER, list).body())
        .contains(before.toString())
        .doesNotContain(after.toString());
    assertThat(http.get(StandIns.SIBLING, list).body())
        .contains(after.toString())
        .doesNotContain(before.toString());
  }

  private static List<ConsumerRecord<String, byte[]>> with(
      List<ConsumerRecord<String, byte[]>> events, ConsumerRecord<String, byte[]> more) {
    return Stream.concat(events.stream(), Stream.of(more)).toList();
  }

  private static ConsumerRecord<String, byte[]> event(
      String what, UUID member, long seq, String data) {
    var event =
        new ConsumerRecord<>(
            "tongxin.roster.member",
            0,
            seq,
            member.toString(),
            data.getBytes(StandardCharsets.UTF_8));
    header(event, "ce_type", "cn.tongxin.roster.member-" + what + ".v1");
    header(event, "ce_seq", Long.toString(seq));
    header(event, "ce_time", "2026-11-22T00:00:00Z");
    return event;
  }

  private static void header(ConsumerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theListIsPagedWithoutLossByTheLastItemSeen() {
    for (int i = 0; i < 5; i++) {
      http.post(
          StandIns.OFFICER,
          "/api/v1/visits/" + UUID.randomUUID() + "/completion",
          completion(MEMBER).replace("2026-11-22", "2025-01-0" + (i + 1)));
    }
    String list = "/api/v1/visits?from=2025-01-01&to=2025-01-31&limit=2";

    Answer first = http.get(StandIns.OFFICER, list);
    Answer second = http.get(StandIns.OFFICER, list + "&cursor=" + cursor(first));
    Answer third = http.get(StandIns.OFFICER, list + "&cursor=" + cursor(second));

    assertThat(Stream.of(first, second, third).flatMap(VisitsOverHttpTest::days))
        .containsExactly("2025-01-05", "2025-01-04", "2025-01-03", "2025-01-02", "2025-01-01");
    assertThat(third.json().get("nextCursor").isNull()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String visit = "/api/v1/visits/" + UUID.randomUUID();
    http.post(StandIns.OFFICER, visit + "/completion", completion(MEMBER));
    String planned = "/api/v1/visits/" + UUID.randomUUID();
    String plan = completion(MEMBER).replace("visitedOn", "plannedOn");
    http.put(StandIns.OFFICER, planned, plan);
    return Stream.of(
            Endpoint.reading(visit),
            Endpoint.reading("/api/v1/visits?within=410225105"),
            Endpoint.writing("PUT", planned, plan),
            Endpoint.writing("POST", visit + "/completion", completion(MEMBER)),
            Endpoint.writing("POST", planned + "/cancellation", "{\"reason\": \"away\"}"),
            Endpoint.writing("POST", visit + "/voiding", "{\"reason\": \"twice\"}"),
            Endpoint.writing(
                    "POST",
                    "/api/v1/visit-batches",
                    "{\"visits\": [%s]}".formatted(item(UUID.randomUUID(), MEMBER)))
                .forEverybody(),
            Endpoint.reading("/api/v1/service-requests?within=410225105"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private static String cursor(Answer page) {
    return page.json().get("nextCursor").asString();
  }

  private static Stream<String> days(Answer page) {
    return page.json().get("items").valueStream().map(item -> item.get("visitedOn").asString());
  }

  @Test
  void aMediationThatWasHeardOfDoesNotExistForThoseWhoWereNotThere() {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String needs =
        """
        {"needs": [{"id": "%s", "kind": "MEDIATION", "summary": "nightingale"}, \
        {"id": "%s", "kind": "APPEAL", "summary": "lark"}]}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID());
    String officer = "o" + UUID.randomUUID();

    Answer told =
        http.post(
            StandIns.OFFICER,
            path + "/completion",
            Sample.merged(
                Sample.completion(Sample.MEMBER).replace("officer-410225105", officer), needs));

    assertThat(told.body()).contains("nightingale", "lark");
    assertThat(http.get(StandIns.OFFICER, path).body()).contains("nightingale", "lark");
    assertThat(http.get(StandIns.COUNTY, path).body())
        .contains("lark")
        .doesNotContain("nightingale", "MEDIATION");
    assertThat(http.get(StandIns.COUNTY, "/api/v1/visits?officer=" + officer).body())
        .contains("lark")
        .doesNotContain("nightingale");
  }
}
