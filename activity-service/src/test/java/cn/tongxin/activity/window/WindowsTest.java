package cn.tongxin.activity.window;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.VisitsByHand;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.ArrayList;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Windows are answered by visits within them, and missed from the day after. */
@cn.tongxin.activity.visit.ActivityHttp
class WindowsTest {
  private final UUID member = UUID.randomUUID();
  private final UUID window = UUID.randomUUID();

  @Autowired private WindowListener listener;
  @Autowired private ApplicationContext context;
  private VisitsByHand visits;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    visits = new VisitsByHand(context);
    visits.known(member, "410225105201");
  }

  @Test
  void itIsOpenUntilItsLastDayAndMissedFromTheDayAfter() {
    listener.onWindows(List.of(announced(1, "2026-11-01", "2026-11-22")));
    assertThat(state()).isEqualTo("OPEN");

    listener.onWindows(List.of(announced(2, "2026-11-01", "2026-11-21")));
    assertThat(state()).isEqualTo("MISSED");
    assertThat(listed("&state=MISSED")).isTrue();
    assertThat(listed("&state=OPEN")).isFalse();
    assertThat(listed("&to=2026-11-20")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void inWhateverOrderNewsComeItIsAnsweredByWhatLiesInItAndIsNotVoided(long seed) {
    String late = completed("2026-11-15");
    String early = completed("2026-11-10");
    String before = completed("2026-10-31");
    String voided = completed("2026-11-09");
    visits.sent(http, voided + "/voiding", "{\"reason\": \"x\"}");
    List<Runnable> news = new ArrayList<>(visits.deliveries(window));
    news.add(() -> listener.onWindows(List.of(announced(1, "2026-11-12", "2026-11-20"))));
    news.add(() -> listener.onWindows(List.of(announced(2, "2026-11-01", "2026-11-20"))));

    Deliveries.thriceAndShuffled(news, seed).forEach(poll -> poll.forEach(Runnable::run));

    assertThat(state()).isEqualTo("ANSWERED");
    assertThat(item().get("answeredBy").toString())
        .isEqualTo("[\"" + id(early) + "\",\"" + id(late) + "\"]");
    assertThat(before).isNotEmpty();
  }

  @Test
  void voidingTheOnlyAnswerMakesItMissedAgain() {
    listener.onWindows(List.of(announced(1, "2026-11-01", "2026-11-20")));
    String visit = completed("2026-11-15");
    visits.deliveries(window).forEach(Runnable::run);
    assertThat(state()).isEqualTo("ANSWERED");

    visits.sent(http, visit + "/voiding", "{\"reason\": \"x\"}");
    visits.deliveries(window).forEach(Runnable::run);

    assertThat(state()).isEqualTo("MISSED");
  }

  @Test
  void whatIsWithdrawnIsNotOwed() {
    listener.onWindows(List.of(announced(1, "2026-11-01", "2026-11-20")));
    listener.onWindows(
        List.of(
            record("withdrawn", 2, "2026-11-01", "2026-11-20"),
            announced(1, "2026-11-01", "2026-11-20")));

    assertThat(state()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aVisitToAnotherMemberCannotNameIt() {
    UUID other = UUID.randomUUID();
    visits.known(other, "410225105201");
    listener.onWindows(List.of(announced(1, "2026-11-01", "2026-11-30")));
    String path = "/api/v1/visits/" + UUID.randomUUID();

    Answer completed = http.post(StandIns.OFFICER, path + "/completion", body(other, "visitedOn"));
    Answer planned = http.put(StandIns.OFFICER, path, body(other, "plannedOn"));

    assertThat(completed.status()).as(completed.body()).isEqualTo(422);
    assertThat(completed.json().get("errors").get(0).get("field").asString())
        .isEqualTo("mustVisitId");
    assertThat(planned.status()).isEqualTo(422);
    assertThat(
            http.post(StandIns.OFFICER, path + "/completion", body(member, "visitedOn")).status())
        .isEqualTo(200);
  }

  @Test
  void inABatchOnlyTheVisitThatNamesTheWindowOfAnotherIsRefused() {
    UUID other = UUID.randomUUID();
    visits.known(other, "410225105201");
    listener.onWindows(List.of(announced(1, "2026-11-01", "2026-11-30")));
    String batch = "{\"visits\": [" + item(other) + ", " + item(member) + "]}";

    Answer answer = http.post(StandIns.OFFICER, "/api/v1/visit-batches", batch);

    var items = answer.json().get("items");
    assertThat(items.valueStream().map(item -> item.get("result").asString()))
        .containsExactly("REJECTED", "ACCEPTED");
    assertThat(items.get(0).get("problem").get("errors").get(0).get("field").asString())
        .isEqualTo("mustVisitId");
  }

  private String item(UUID whom) {
    return body(whom, "visitedOn").replaceFirst("\\{", "{\"id\": \"" + UUID.randomUUID() + "\", ");
  }

  @TestFactory
  Stream<DynamicTest> theListAsksWho() {
    return Endpoint.reading("/api/v1/visit-windows?within=410225105")
        .tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY);
  }

  private String completed(String day) {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    visits.sent(http, path + "/completion", body(member, "visitedOn").replace("2026-11-22", day));
    return path;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String body(UUID whom, String day) {
    return """
    {"memberRef": "%s", "purpose": "GREETING", "%s": "2026-11-22", "mustVisitId": "%s",
     "officers": ["officer-410225105"]}\
    """
        .formatted(whom, day, window);
  }

  private ConsumerRecord<String, byte[]> announced(long seq, String from, String to) {
    return record("announced", seq, from, to);
  }

  private ConsumerRecord<String, byte[]> record(String what, long seq, String from, String to) {
    String payload =
        """
        {"mustVisitId": "%s", "memberRef": "%s", "area": "410225105201",
         "officers": ["officer-410225105"], "from": "%s", "to": "%s"}\
        """
            .formatted(window, member, from, to);
    var record = new ConsumerRecord<>("topic", 0, 0, window.toString(), payload.getBytes(UTF_8));
    record
        .headers()
        .add("ce_type", ("cn.tongxin.roster.must-visit-" + what + ".v1").getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    return record;
  }

  private boolean listed(String filter) {
    return http.get(StandIns.OFFICER, "/api/v1/visit-windows?limit=200" + filter)
        .body()
        .contains(window.toString());
  }

  private tools.jackson.databind.JsonNode item() {
    return http.get(StandIns.OFFICER, "/api/v1/visit-windows?limit=200")
        .json()
        .get("items")
        .valueStream()
        .filter(item -> item.get("mustVisitId").asString().equals(window.toString()))
        .findFirst()
        .orElseThrow();
  }

  private String state() {
    return item().get("state").asString();
  }
}
