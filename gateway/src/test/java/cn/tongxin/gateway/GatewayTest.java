package cn.tongxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayHttp
class GatewayTest {
  private static final String VISIT = "/api/v1/visits/0192f0c1-7c00-7000-8000-000000000001";

  @LocalServerPort private int port;
  @LocalManagementPort private int management;
  @Autowired private Routes routes;
  @Autowired private Neighbours neighbours;
  private Caller caller;

  @BeforeEach
  void asNew() {
    caller = neighbours.caller(port);
    neighbours.reset(routes);
  }

  @ParameterizedTest
  @CsvSource({
    "places/410225, ROSTER",
    "place-imports, ROSTER",
    "organisations, ROSTER",
    "offices/410225105, ROSTER",
    "village-plans, ROSTER",
    "members/1/history, ROSTER",
    "pairings/1, ROSTER",
    "handovers, ROSTER",
    "vacancies, ROSTER",
    "overdue-contacts, ROSTER",
    "transfers/1/acceptance, ROSTER",
    "households/1, ROSTER",
    "address-book, ROSTER",
    "duplicates/1/merge, ROSTER",
    "roster-imports/1, ROSTER",
    "roster-exports.xlsx, ROSTER",
    "composition, ROSTER",
    "consent-notices, ROSTER",
    "data-catalogue, ROSTER",
    "festivals, ROSTER",
    "must-visits, ROSTER",
    "visits, ACTIVITY",
    "visits/1/completion, ACTIVITY",
    "visit-batches, ACTIVITY",
    "gatherings, ACTIVITY",
    "service-requests/1/handover, ACTIVITY",
    "working-days, ACTIVITY",
    "projects/1, ACTIVITY",
    "schemes/1, ASSESSMENT",
    "letters/1, ASSESSMENT",
    "scores/1/evidence, ASSESSMENT",
    "reviews/1/MID_YEAR, ASSESSMENT",
    "periods/2026/MID_YEAR/closing, ASSESSMENT",
    "briefings/2026-H1, ASSESSMENT",
    "budgets/410225105/2026, ASSESSMENT",
    "rules/1/history, ASSESSMENT",
    "award-calls/1/submissions, ASSESSMENT",
    "reminders, NOTIFICATION",
    "inbox, NOTIFICATION",
    "preferences, NOTIFICATION",
    "feeds/abc.ics, NOTIFICATION",
    "roster-service.openapi.json, ROSTER",
    "activity-service.openapi.json, ACTIVITY",
    "assessment-service.openapi.json, ASSESSMENT",
    "notification-service.openapi.json, NOTIFICATION"
  })
  void everyResourceGoesToItsOwner(String path, Neighbour owner) throws Exception {
    assertThat(caller.send(caller.signedIn("/api/v1/" + path)).statusCode()).isEqualTo(200);
    neighbours.each(
        (service, standIn) -> assertThat(standIn.asked).hasSize(service == owner ? 1 : 0));
    assertThat(neighbours.of(owner).asked.getFirst().target()).isEqualTo("/api/v1/" + path);
  }

  @Test
  void tokenTraceAndConditionArePassedOnAndWhatACallerPretendsIsNot() throws Exception {
    var answer =
        caller.send(
            caller
                .signedIn(VISIT + "?within=410225105&q=%E7%8E%8B%20%2B")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("If-Match", "\"6\"")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Cookie", "a=b"));
    var asked = neighbours.of(Neighbour.ACTIVITY).asked.getFirst();
    assertThat(asked.target()).isEqualTo(VISIT + "?within=410225105&q=%E7%8E%8B%20%2B");
    assertThat(asked.headers().getFirst("Authorization")).startsWith("Bearer ey");
    assertThat(asked.headers().getFirst("If-Match")).isEqualTo("\"6\"");
    assertThat(asked.headers().get("Traceparent"))
        .singleElement()
        .asString()
        .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
        .doesNotContain("00f067aa0ba902b7");
    assertThat(asked.headers()).doesNotContainKeys("X-forwarded-for", "Cookie");
    assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
  }

  @Test
  void aTraceBeginsHereWhereTheCallerHasNone() throws Exception {
    caller.send(caller.signedIn(VISIT));
    assertThat(neighbours.of(Neighbour.ACTIVITY).asked.getFirst().headers().getFirst("Traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  @Test
  void withoutATokenNothingIsAsked() throws Exception {
    var answer = caller.send(caller.to(VISIT));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).as("nobody said which language").contains("请先登录");
    assertThat(caller.send(caller.to(VISIT).header("Accept-Language", "en")).body())
        .contains("Sign in");
    assertThat(neighbours.of(Neighbour.ACTIVITY).asked).isEmpty();
  }

  @Test
  void anotherKeysTokenIsRefused() throws Exception {
    String forged = new Tokens().of("officer-410225105");
    assertThat(
            caller.send(caller.to(VISIT).header("Authorization", "Bearer " + forged)).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/unknown", "/api/v2/visits", "/", "/api/v1/"})
  void anUnknownPathIsAProblem(String path) throws Exception {
    var answer = caller.send(caller.signedIn(path).header("Accept-Language", "en"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"title\":\"Not found\"", "traceId");
  }

  @Test
  void aRefusalOfTheServiceIsPassedOnAndOpensNothing() throws Exception {
    neighbours.of(Neighbour.ACTIVITY).behaviour = StandIn.answering(422, "{\"title\":\"填写有误\"}");
    for (int i = 0; i < 60; i++) {
      assertThat(caller.send(caller.signedIn(VISIT)).body()).isEqualTo("{\"title\":\"填写有误\"}");
    }
    assertThat(neighbours.of(Neighbour.ACTIVITY).asked).hasSize(60);
  }

  @Test
  void aFailingServiceIsLeftAloneAndCallersAreToldInTheirLanguage() throws Exception {
    neighbours.of(Neighbour.ACTIVITY).behaviour = StandIn.answering(500, "{}");
    for (int i = 0; i < 20; i++) {
      assertThat(caller.send(caller.signedIn(VISIT)).statusCode()).isEqualTo(500);
    }
    var answer = caller.send(caller.signedIn(VISIT).header("Accept-Language", "zh-CN"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("urn:tongxin:problem:service.away", "服务");
    assertThat(neighbours.of(Neighbour.ACTIVITY).asked).hasSize(20);
    assertThat(caller.send(caller.signedIn("/api/v1/members")).statusCode()).isEqualTo(200);
  }

  @Test
  void aWriteWhoseAnswerIsLostIsNotSentAgain() throws Exception {
    neighbours.of(Neighbour.ACTIVITY).behaviour =
        exchange -> {
          throw new IOException("gone without an answer");
        };
    var write = caller.signedIn(VISIT + "/completion").POST(BodyPublishers.ofString("{}"));
    assertThat(caller.send(write.header("Content-Type", "application/json")).statusCode())
        .isEqualTo(503);
    assertThat(neighbours.of(Neighbour.ACTIVITY).asked).hasSize(1);
  }

  @Test
  void anOperatorSeesTimesByResourceAndTheStateOfEachBreaker() throws Exception {
    caller.send(caller.signedIn(VISIT));
    caller.send(caller.signedIn("/api/v1/loyalty/x"));

    var metrics = URI.create("http://127.0.0.1:" + management + "/actuator/prometheus");
    assertThat(caller.send(HttpRequest.newBuilder(metrics)).body())
        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/v1/visits/\\*\\*\"}")
        .contains("tongxin_breaker_state{service=\"activity\",state=\"closed\"} 1.0")
        .contains("tongxin_breaker_state{service=\"activity\",state=\"open\"} 0.0")
        .doesNotContain("loyalty", "0192f0c1");
  }

  @Test
  void itIsReadyWithoutADatabaseAndABroker() throws Exception {
    var readiness = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
    assertThat(caller.send(HttpRequest.newBuilder(readiness)).body()).contains("UP");
    assertThat(
            Stream.of(
                "com.mongodb.client.MongoClient", "org.apache.kafka.clients.producer.Producer"))
        .noneMatch(name -> org.springframework.util.ClassUtils.isPresent(name, null));
  }
}
