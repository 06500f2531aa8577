package cn.tongxin.activity.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ActivityHttp
class AgreementsOverHttpTest {
  private static final String REVIEW =
      "{\"reviewedOn\": \"2026-11-20\", \"outcome\": \"KEPT\", \"nextReviewOn\": \"2027-11-20\"}";

  @Autowired private MongoAgreements agreements;
  private TestHttp http;
  private String agreement;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    agreement = "/api/v1/agreements/" + UUID.randomUUID();
  }

  @Test
  void anAgreementIsEnteredOnceReviewedOnceAndReadAgain() {
    Answer first = http.put(StandIns.OFFICER, agreement, body("2026-12-31"));
    Answer again = http.put(StandIns.OFFICER, agreement, body("2026-12-31"));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());

    Answer reviewed = http.post(StandIns.OFFICER, agreement + "/reviews", REVIEW);

    assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);
    assertThat(http.post(StandIns.OFFICER, agreement + "/reviews", REVIEW).body())
        .isEqualTo(reviewed.body());
    assertThat(reviewed.json().get("reviewOn").asString()).isEqualTo("2027-11-20");
    assertThat(http.put(StandIns.OFFICER, agreement, reviewed.body()).body())
        .isEqualTo(reviewed.body());
  }

  @Test
  void whatIsDueIsListedFirstAndWhatHasEndedLast() {
    for (String day : List.of("2027-03-01", "2027-01-01", "2027-02-01")) {
      http.put(
          StandIns.OFFICER,
          "/api/v1/agreements/" + UUID.randomUUID(),
          body(day).replace("410225105201", "410225105208"));
    }
    http.put(
        StandIns.OFFICER,
        "/api/v1/agreements/" + UUID.randomUUID(),
        body("2027-04-01")
            .replace(", \"reviewOn\": \"2027-04-01\"", "")
            .replace("IN_FORCE", "ENDED")
            .replace("410225105201", "410225105208"));

    assertThat(due("")).containsExactly("2027-01-01", "2027-02-01", "2027-03-01", "");
    assertThat(due("&dueBy=2027-02-01")).containsExactly("2027-01-01", "2027-02-01");
    assertThat(due("&state=ENDED")).containsExactly("");
  }

  @Test
  void aHandOverMovesWhoSeesToTheReview() {
    http.put(StandIns.OFFICER, agreement, body("2026-12-31").replace("\"a\"", "\"leaves\""));
    Handover handover =
        new Handover(
            UUID.randomUUID(),
            new AreaCode("410225105"),
            "leaves",
            "comes",
            Instant.parse("2026-11-22T03:00:00Z"));

    assertThat(agreements.handOver(handover)).isOne();
    assertThat(agreements.handOver(handover)).isOne();

    assertThat(http.get(StandIns.OFFICER, agreement).json().get("officer").asString())
        .isEqualTo("comes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"reviewOn\": \"2026-02-30\"", "\"parties\": []", "\"reviewOn\": null"})
  void aWrongAgreementIsRefusedAndNothingIsWritten(String wrong) {
    String field = wrong.substring(0, wrong.indexOf(':'));
    String body =
        field.contains("parties")
            ? body("2026-12-31").replaceFirst("\"parties\": \\[.*\\]", wrong)
            : body("2026-12-31").replace("\"reviewOn\": \"2026-12-31\"", wrong);

    assertThat(http.put(StandIns.OFFICER, agreement, body).status()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, agreement).status()).isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String body = body("2026-12-31");
    http.put(StandIns.OFFICER, agreement, body);
    return Stream.of(
            Endpoint.reading(agreement),
            Endpoint.reading("/api/v1/agreements?within=410225105"),
            Endpoint.writing("PUT", agreement, body),
            Endpoint.writing("POST", agreement + "/reviews", REVIEW))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private List<String> due(String more) {
    return http.get(StandIns.OFFICER, "/api/v1/agreements?within=410225105208" + more)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.path("reviewOn").asString(""))
        .toList();
  }

  private static String body(String reviewOn) {
    return """
    {"area": "410225105201", "title": "睦邻协议", "state": "IN_FORCE", "officer": "a", \
    "parties": [{"organisationId": "0198f3a0-0000-7000-8000-0000000000d1"}, \
    {"place": "410225105201"}], "signedOn": "2026-02-10", "reviewOn": "%s"}\
    """
        .formatted(reviewOn);
  }
}
