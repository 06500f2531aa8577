package cn.tongxin.activity.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.request.RequestsByHand;
import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.VisitsByHand;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** From records over their events to the numbers, and back to the records; on a Sunday. */
@ActivityHttp
class OverviewHttpTest {
  private static final String PLACE = "410225105207";

  @Autowired private CountListener listener;
  @Autowired private ApplicationContext context;
  @Autowired private TestStore store;
  private final UUID member = UUID.randomUUID();
  private TestHttp http;
  private VisitsByHand visits;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    visits = new VisitsByHand(context);
    visits.known(member, PLACE);
  }

  @Test
  void aPlannedVisitIsDueUntilItHappens() {
    long before = due("visits").get("count").asLong();
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String plan =
        """
        {"memberRef": "%s", "purpose": "ROUTINE", "plannedOn": "2026-11-22",
         "officers": ["officer-410225105"]}\
        """
            .formatted(member);
    http.put(StandIns.OFFICER, path, plan);
    visits.deliveries(member).forEach(Runnable::run);

    JsonNode due = due("visits");
    assertThat(due.get("count").asLong()).isEqualTo(before + 1);
    JsonNode opened = http.get(StandIns.OFFICER, due.get("opens").asString()).json();
    assertThat(opened.get("items").toString()).contains(path);

    visits.sent(http, path + "/completion", plan.replace("plannedOn", "visitedOn"));
    visits.deliveries(member).reversed().forEach(Runnable::run);

    assertThat(due("visits").get("count").asLong()).isEqualTo(before);
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void aRequestIsCountedAsItIsNow() {
    UUID request = new RequestsByHand(context).heard("a", "2026-11-20T02:00:00Z");
    ConsumerRecord<String, byte[]> news = event(request);

    listener.onRequests(List.of(news, news));

    JsonNode received = overview("410225105").get("solved").get("received");
    assertThat(received.get("count").asLong()).isPositive();
    assertThat(http.get(StandIns.OFFICER, received.get("opens").asString()).body())
        .contains("/api/v1/service-requests/" + request);
  }

  private static ConsumerRecord<String, byte[]> event(UUID request) {
    String payload = "{\"requestId\": \"" + request + "\"}";
    var event = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    String type = "cn.tongxin.activity.service-request-received.v1";
    event.headers().add("ce_type", type.getBytes(UTF_8));
    event.headers().add("ce_seq", "1".getBytes(UTF_8));
    event.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    return event;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?year=1",
        "?year=x",
        "/records?figure=RANK&from=2026-01-01&to=2026-12-31",
        "/records?figure=VISITS_PLANNED&from=2026-02-30&to=2026-12-31",
        "/records?figure=VISITS_PLANNED&from=0001-01-01&to=9999-12-31"
      })
  void whatIsNoQuestionIsRefused(String question) {
    assertThat(http.get(StandIns.OFFICER, "/api/v1/overview" + question).status()).isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionAsksWhoAndWhere() {
    return Stream.of(
            Endpoint.reading("/api/v1/overview?within=410225105"),
            Endpoint.reading(
                "/api/v1/overview/records?within=410225105&figure=VISITS_PLANNED"
                    + "&from=2026-01-01&to=2026-12-31"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private JsonNode due(String what) {
    return overview(PLACE).get("dueThisWeek").get(what);
  }

  private JsonNode overview(String place) {
    var answer = http.get(StandIns.OFFICER, "/api/v1/overview?within=" + place);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
