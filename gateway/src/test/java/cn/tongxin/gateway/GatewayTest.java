package cn.tongxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
class GatewayTest {
  private static final Map<Neighbour, StandIn> SERVICES = new EnumMap<>(Neighbour.class);
  private static final StandIn ISSUER = new StandIn();
  private static final Tokens TOKENS = new Tokens();
  private static final String VISIT = "/api/v1/visits/0192f0c1-7c00-7000-8000-000000000001";
  private static final HttpClient CALLER = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @LocalManagementPort private int management;
  @Autowired private Routes routes;

  @DynamicPropertySource
  static void neighbours(DynamicPropertyRegistry settings) {
    ISSUER.behaviour = StandIn.answering(200, TOKENS.jwks());
    settings.add("TONGXIN_ISSUER_URI", () -> Tokens.ISSUER);
    settings.add("TONGXIN_JWKS_URI", ISSUER::uri);
    for (Neighbour service : Neighbour.values()) {
      StandIn standIn = new StandIn();
      SERVICES.put(service, standIn);
      settings.add("TONGXIN_" + service + "_URI", standIn::uri);
    }
  }

  @BeforeEach
  void asNew() {
    SERVICES.values().forEach(StandIn::reset);
    Stream.of(Neighbour.values()).forEach(service -> routes.guard(service).breaker().reset());
  }

  private static StandIn activity() {
    return SERVICES.get(Neighbour.ACTIVITY);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpRequest.Builder signedIn(String path) {
    return to(path).header("Authorization", "Bearer " + TOKENS.of("officer-410225105"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CALLER.send(request.build(), BodyHandlers.ofString());
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
    assertThat(send(signedIn("/api/v1/" + path)).statusCode()).isEqualTo(200);
    SERVICES.forEach(
        (service, standIn) -> assertThat(standIn.asked).hasSize(service == owner ? 1 : 0));
    assertThat(SERVICES.get(owner).asked.getFirst().target()).isEqualTo("/api/v1/" + path);
  }

  @Test
  void tokenTraceAndConditionArePassedOnAndWhatACallerPretendsIsNot() throws Exception {
    var answer =
        send(
            signedIn(VISIT + "?within=410225105&q=%E7%8E%8B%20%2B")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("If-Match", "\"6\"")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Cookie", "a=b"));
    var asked = activity().asked.getFirst();
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
    send(signedIn(VISIT));
    assertThat(activity().asked.getFirst().headers().getFirst("Traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  @Test
  void withoutATokenNothingIsAsked() throws Exception {
    var answer = send(to(VISIT));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(activity().asked).isEmpty();
  }

  @Test
  void anotherKeysTokenIsRefused() throws Exception {
    String forged = new Tokens().of("officer-410225105");
    assertThat(send(to(VISIT).header("Authorization", "Bearer " + forged)).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/unknown", "/api/v2/visits", "/", "/api/v1/"})
  void anUnknownPathIsAProblem(String path) throws Exception {
    var answer = send(signedIn(path).header("Accept-Language", "en"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"title\":\"Not found\"", "traceId");
  }

  @Test
  void aRefusalOfTheServiceIsPassedOnAndOpensNothing() throws Exception {
    activity().behaviour = StandIn.answering(422, "{\"title\":\"填写有误\"}");
    for (int i = 0; i < 60; i++) {
      assertThat(send(signedIn(VISIT)).body()).isEqualTo("{\"title\":\"填写有误\"}");
    }
    assertThat(activity().asked).hasSize(60);
  }

  @Test
  void aFailingServiceIsLeftAloneAndCallersAreToldInTheirLanguage() throws Exception {
    activity().behaviour = StandIn.answering(500, "{}");
    for (int i = 0; i < 20; i++) {
      assertThat(send(signedIn(VISIT)).statusCode()).isEqualTo(500);
    }
    var answer = send(signedIn(VISIT).header("Accept-Language", "zh-CN"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("urn:tongxin:problem:service.away", "服务");
    assertThat(activity().asked).hasSize(20);
    assertThat(send(signedIn("/api/v1/members")).statusCode()).isEqualTo(200);
  }

  @Test
  void aWriteWhoseAnswerIsLostIsNotSentAgain() throws Exception {
    activity().behaviour =
        exchange -> {
          throw new IOException("gone without an answer");
        };
    var write = signedIn(VISIT + "/completion").POST(BodyPublishers.ofString("{}"));
    assertThat(send(write.header("Content-Type", "application/json")).statusCode()).isEqualTo(503);
    assertThat(activity().asked).hasSize(1);
  }

  @Test
  void eventsComeThroughWhileTheStreamIsOpen() throws Exception {
    var end = new CountDownLatch(1);
    SERVICES.get(Neighbour.NOTIFICATION).behaviour =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          awaitQuietly(end);
        };
    var request = signedIn("/api/v1/inbox/stream").header("Accept", "text/event-stream").build();
    try (InputStream events = CALLER.send(request, BodyHandlers.ofInputStream()).body()) {
      assertThat(new String(events.readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("data: 1");
    } finally {
      end.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aLargeImportPassesThroughAndALargeJsonDoesNot() throws Exception {
    byte[] file = new byte[40 << 20];
    var upload =
        signedIn("/api/v1/roster-imports?dryRun=true").POST(BodyPublishers.ofByteArray(file));
    assertThat(send(upload.header("Content-Type", "multipart/form-data; boundary=x")).statusCode())
        .isEqualTo(200);
    var asked = SERVICES.get(Neighbour.ROSTER).asked.getFirst();
    assertThat(asked.bytes()).isEqualTo(file.length);
    assertThat(asked.target()).endsWith("?dryRun=true");

    var json = signedIn(VISIT).PUT(BodyPublishers.ofByteArray(new byte[2 << 20]));
    assertThat(send(json.header("Content-Type", "application/json")).statusCode()).isEqualTo(413);
    assertThat(activity().asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileThatNoServiceWouldTakeIsNotAServicesFault(boolean declared) throws Exception {
    byte[] file = new byte[50 << 20];
    var body =
        declared
            ? BodyPublishers.ofByteArray(file)
            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file));
    var upload =
        signedIn("/api/v1/roster-imports")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(body);

    var refused = send(upload);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("提交内容超过");

    // What does not say how long it is, is passed on until it is too long.
    assertThat(declared ? SERVICES.get(Neighbour.ROSTER).asked : List.of()).isEmpty();
    assertThat(routes.guard(Neighbour.ROSTER).breaker().getMetrics().getNumberOfFailedCalls())
        .isZero();
  }

  @Test
  void anOperatorSeesTimesByResourceAndTheStateOfEachBreaker() throws Exception {
    send(signedIn(VISIT));
    send(signedIn("/api/v1/loyalty/x"));

    var metrics = URI.create("http://127.0.0.1:" + management + "/actuator/prometheus");
    assertThat(send(HttpRequest.newBuilder(metrics)).body())
        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/v1/visits/\\*\\*\"}")
        .contains("tongxin_breaker_state{service=\"activity\",state=\"closed\"} 1.0")
        .contains("tongxin_breaker_state{service=\"activity\",state=\"open\"} 0.0")
        .doesNotContain("loyalty", "0192f0c1");
  }

  @Test
  void itIsReadyWithoutADatabaseAndABroker() throws Exception {
    var readiness = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
    assertThat(send(HttpRequest.newBuilder(readiness)).body()).contains("UP");
    assertThat(
            Stream.of(
                "com.mongodb.client.MongoClient", "org.apache.kafka.clients.producer.Producer"))
        .noneMatch(name -> org.springframework.util.ClassUtils.isPresent(name, null));
  }
}
