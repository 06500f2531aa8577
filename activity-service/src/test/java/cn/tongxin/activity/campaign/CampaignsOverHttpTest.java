package cn.tongxin.activity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ActivityHttp
class CampaignsOverHttpTest {
  private static final String BODY =
      """
      {"area": "410225105", "title": "warm winter", "from": "2026-11-01", "to": "2026-11-30"}
      """;
  private static final String CLOSING = "{\"summary\": \"well done\"}";

  @Autowired private ApplicationContext context;
  private TestHttp http;
  private String path;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    path = "/api/v1/campaigns/" + UUID.randomUUID();
  }

  @Test
  void aCampaignClosesWithFiguresThatOpenTheirRecords() {
    assertThat(http.put(StandIns.OFFICER, path, BODY).status()).isEqualTo(200);
    UUID held = UUID.randomUUID();
    gathering(held);
    String at = "/api/v1/gatherings/" + held;
    http.post(
        StandIns.OFFICER,
        at + "/attendance",
        "{\"counts\": [{\"audience\": \"OTHERS\", \"people\": 60}]}");
    http.post(StandIns.OFFICER, at + "/holding", "{\"heldOn\": \"2026-11-20\"}");
    UUID planned = UUID.randomUUID();
    gathering(planned);
    assertThat(link(held, planned).status()).isEqualTo(200);
    assertThat(link(held).json().get("links").asInt()).isEqualTo(2);

    Answer closed = http.post(StandIns.OFFICER, path + "/closing", CLOSING);
    Answer again = http.post(StandIns.OFFICER, path + "/closing", CLOSING);

    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(closed.body());
    assertThat(closed.json().get("figures").valueStream().map(f -> f.get("value").asInt()))
        .containsExactly(0, 1, 60, 0, 0);
    String records = closed.json().get("figures").get(2).get("records").asString();
    Answer opened = http.get(StandIns.OFFICER, records);
    String href = opened.json().get("items").get(0).get("href").asString();
    assertThat(http.get(StandIns.OFFICER, href).json().get("turnout").get("heads").asInt())
        .isEqualTo(60);
    assertThat(link(UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void visitsAndRequestsAreLinkedAndAMediationIsNot() {
    UUID member = UUID.randomUUID();
    new MembersByHand(context).served(member, "410225105201");
    http.put(StandIns.OFFICER, path, BODY);
    UUID visit = UUID.randomUUID();
    String done = COMPLETION.formatted(member);
    assertThat(
            http.post(StandIns.OFFICER, "/api/v1/visits/" + visit + "/completion", done).status())
        .isEqualTo(200);
    UUID request = request("APPEAL");
    UUID mediation = request("MEDIATION");

    assertThat(linked("{\"serviceRequests\": [\"%s\"]}", mediation).status()).isEqualTo(404);
    assertThat(linked("{\"serviceRequests\": [\"%s\"]}", request).status()).isEqualTo(200);
    assertThat(linked("{\"visits\": [\"%s\"]}", visit).json().get("links").asInt()).isEqualTo(2);
    http.post(
        StandIns.OFFICER,
        "/api/v1/service-requests/" + request + "/resolution",
        "{\"outcome\": \"SOLVED\"}");
    Answer closed = http.post(StandIns.OFFICER, path + "/closing", CLOSING);

    assertThat(closed.json().get("figures").valueStream().map(f -> f.get("value").asInt()))
        .containsExactly(1, 0, 0, 1, 1);
    assertThat(http.get(StandIns.OFFICER, path + "/records").body())
        .contains(visit.toString(), request.toString());
  }

  private Answer linked(String body, UUID id) {
    return http.post(StandIns.OFFICER, path + "/links", body.formatted(id));
  }

  private UUID request(String kind) {
    UUID id = UUID.randomUUID();
    Answer answer =
        http.put(StandIns.OFFICER, "/api/v1/service-requests/" + id, REQUEST.formatted(kind));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return id;
  }

  private static final String COMPLETION =
      """
      {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "2026-11-20",
       "officers": ["officer-410225105"]}
      """;
  private static final String REQUEST =
      """
      {"kind": "%s", "channel": "HALL", "area": "410225105201", "summary": "x",
       "receivedAt": "2026-11-20T02:03:04Z"}
      """;

  @Test
  void whatIsNotThereOrElsewhereIsNotLinkedAndATimeThatCannotBeIsNamed() {
    http.put(StandIns.OFFICER, path, BODY);
    UUID theirs = UUID.randomUUID();
    http.put(
        StandIns.SIBLING,
        "/api/v1/gatherings/" + theirs,
        GATHERING.replace("410225105", "410225106"));

    assertThat(link(theirs).status()).isEqualTo(404);
    assertThat(link(UUID.randomUUID()).status()).isEqualTo(404);
    String backwards = BODY.replace("2026-11-30", "2026-10-30");
    assertThat(http.put(StandIns.OFFICER, path + "0", backwards).status()).isEqualTo(422);
    String never = "/api/v1/campaigns/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, never, backwards).status()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, never).status()).isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    http.put(StandIns.OFFICER, path, BODY);
    UUID planned = UUID.randomUUID();
    gathering(planned);
    String links = "{\"gatherings\": [\"%s\"]}".formatted(planned);
    return Stream.of(
            Endpoint.writing("PUT", path, BODY),
            Endpoint.writing("POST", path + "/links", links),
            Endpoint.writing("POST", path + "/closing", CLOSING),
            Endpoint.reading(path),
            Endpoint.reading(path + "/records"),
            Endpoint.reading("/api/v1/campaigns?within=410225105"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private static final String GATHERING =
      """
      {"kind": "PUBLICITY_DAY", "area": "410225105", "title": "x",
       "sessions": [{"on": "2026-11-20", "minutes": 60}]}
      """;

  private void gathering(UUID id) {
    assertThat(http.put(StandIns.OFFICER, "/api/v1/gatherings/" + id, GATHERING).status())
        .isEqualTo(200);
  }

  private Answer link(UUID... gatherings) {
    String ids =
        Stream.of(gatherings)
            .map(id -> "\"" + id + "\"")
            .collect(java.util.stream.Collectors.joining(","));
    return http.post(StandIns.OFFICER, path + "/links", "{\"gatherings\": [" + ids + "]}");
  }
}
