package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What happened to members and owes a visit; today is 2026-11-22. */
@RosterHttp
class TriggersHttpTest {
  private static final String TRUSTED =
      TestTokens.of("officer-410225105", "410225105", "officer", "sensitive");
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2028-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";
  private static final String HARDSHIP = "{\"kind\": \"HARDSHIP\", \"on\": \"2026-11-20\"}";
  private static final String CHANGE = "{\"kind\": \"MAJOR_CHANGE\", \"on\": \"2026-11-20\"}";

  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;
  private String member = "";

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    member = House.register(http, "沈一");
  }

  private void agree(String purpose) {
    http.put(StandIns.OFFICER, member + "/consents/" + purpose, CONSENT);
  }

  private Answer trigger(String body) {
    return http.post(TRUSTED, member + "/visit-triggers", body);
  }

  private List<JsonNode> windows() {
    String id = member.substring(member.lastIndexOf('/') + 1);
    return http.get(StandIns.OFFICER, "/api/v1/must-visits?limit=200&to=2026-12-20")
        .json()
        .get("items")
        .valueStream()
        .filter(window -> window.get("memberRef").asString().equals(id))
        .toList();
  }

  @Test
  void aTriggerMakesOneVisitDueAndTheSameAgainMakesNone() {
    agree("HARDSHIP");
    Answer first = trigger(HARDSHIP);
    Answer again = trigger(HARDSHIP);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(windows()).hasSize(1);
    JsonNode window = windows().getFirst();
    assertThat(window.get("mustVisitId")).isEqualTo(first.json().get("mustVisitId"));
    assertThat(window.get("from").asString()).isEqualTo("2026-11-22");
    assertThat(window.get("to").asString()).isEqualTo("2026-11-29");
  }

  @Test
  void eachCauseOwesAVisitOfItsOwn() {
    agree("HARDSHIP");
    agree("CATEGORY");
    trigger(HARDSHIP);
    trigger(CHANGE);
    trigger("{\"kind\": \"MAJOR_CHANGE\", \"on\": \"2026-11-19\"}");

    assertThat(windows()).hasSize(3);
  }

  @Test
  void itNeedsTheConsentAndEndsWithIt() {
    assertThat(trigger(HARDSHIP).status()).isEqualTo(409);
    agree("HARDSHIP");
    agree("CATEGORY");
    trigger(HARDSHIP);
    trigger(CHANGE);
    http.delete(StandIns.OFFICER, member + "/consents/HARDSHIP");

    assertThat(windows()).hasSize(1);
  }

  @Test
  void whatWasRecordedByMistakeIsTakenBack() {
    agree("HARDSHIP");
    trigger(HARDSHIP);

    assertThat(http.post(TRUSTED, member + "/visit-triggers/withdrawal", HARDSHIP).status())
        .isEqualTo(204);
    assertThat(windows()).isEmpty();
    assertThat(http.post(TRUSTED, member + "/visit-triggers/withdrawal", HARDSHIP).status())
        .isEqualTo(204);
  }

  @Test
  void whoIsRecordedAsInNeedIsVisitedOnce() {
    agree("HARDSHIP");
    http.put(TRUSTED, member + "/sensitive", "{\"fields\": {\"hardship\": \"收入下降\"}}");
    http.put(TRUSTED, member + "/sensitive", "{\"fields\": {\"hardship\": \"收入下降。\"}}");

    assertThat(windows()).hasSize(1);
  }

  @Test
  void noEventSaysWhyAVisitIsOwed() {
    agree("HARDSHIP");
    trigger(HARDSHIP);

    assertThat(List.copyOf(sent.history()))
        .extracting(record -> new String(record.value(), UTF_8))
        .noneMatch(payload -> payload.contains("HARDSHIP") || payload.contains("trigger"));
  }

  @Test
  void nobodyOwesAVisitToWhoIsServedNoMore() {
    agree("HARDSHIP");
    trigger(HARDSHIP);
    String closed = House.member("沈一", "410225105201").replace("}", ", \"status\": \"CLOSED\"}");
    assertThat(http.put(StandIns.OFFICER, member, closed, "If-Match", "\"1\"").status())
        .isEqualTo(200);

    assertThat(windows()).isEmpty();
    assertThat(trigger(CHANGE).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"HARDSHIP\", \"on\": \"2026-11-23\"}",
        "{\"kind\": \"HARDSHIP\", \"on\": \"2025-11-21\"}",
        "{\"kind\": \"MOOD\", \"on\": \"2026-11-20\"}",
        "{\"kind\": \"HARDSHIP\"}",
        "{\"kind\": \"HARDSHIP\", \"on\": \"2026-11-20\", \"text\": \"x\"}"
      })
  void whatCannotHaveHappenedIsRefused(String body) {
    agree("HARDSHIP");
    assertThat(trigger(body).status()).isEqualTo(422);
  }

  @Test
  void itIsForWhoMaySeeWhatIsSensitive() {
    assertThat(http.post(StandIns.OFFICER, member + "/visit-triggers", HARDSHIP).status())
        .isEqualTo(403);
  }
}
