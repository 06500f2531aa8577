package cn.tongxin.activity.visit;

import static cn.tongxin.activity.visit.Sample.ELSEWHERE;
import static cn.tongxin.activity.visit.Sample.MEMBER;
import static cn.tongxin.activity.visit.Sample.completion;
import static cn.tongxin.activity.visit.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ActivityHttp
class VisitsOverHttpTest {
  @Autowired private MongoSubjects subjects;
  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    Sample.known(subjects);
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
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
}
