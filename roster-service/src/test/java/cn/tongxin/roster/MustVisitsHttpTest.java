package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RosterHttp
class MustVisitsHttpTest {
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2028-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";
  private static final String WISH = "{\"occasions\": [\"NEW_YEAR\", \"SPRING_FESTIVAL\"]}";

  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @Test
  void aWishNeedsConsentAndBecomesWindowsWithoutAReason() {
    String member = House.register(http, "褚一");
    String id = id(member);

    assertThat(http.put(StandIns.OFFICER, member + "/occasions", WISH).status()).isEqualTo(409);
    http.put(StandIns.OFFICER, member + "/consents/GREETING", CONSENT);
    assertThat(http.put(StandIns.OFFICER, member + "/occasions", WISH).status()).isEqualTo(200);

    Answer windows =
        http.get(StandIns.OFFICER, "/api/v1/must-visits?from=2026-12-01&to=2027-03-01");
    assertThat(windows.body()).contains(id).contains("2026-12-25", "2027-01-03", "2027-01-30");
    assertThat(windows.body()).doesNotContainIgnoringCase("year").doesNotContain("FESTIVAL");
    assertThat(types(id, "must-visit")).containsOnly("must-visit-announced").hasSize(2);
  }

  @Test
  void windowsFollowThePairingAndThePlaceAndEndWithTheConsent() {
    String member = House.register(http, "卫一");
    String id = id(member);
    http.put(StandIns.OFFICER, member + "/consents/GREETING", CONSENT);
    http.put(StandIns.OFFICER, member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}");
    String pairing =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"li\", \"deputy\":"
            + " \"wu\", \"from\": \"2026-03-01\"}";
    http.put(StandIns.OFFICER, "/api/v1/pairings/" + UUID.randomUUID(), pairing.formatted(id));
    http.post(
        StandIns.OFFICER,
        member + "/moves",
        "{\"area\": \"410225105202\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"x\"}");
    http.delete(StandIns.OFFICER, member + "/consents/GREETING");

    List<String> announced = payloads(id, "must-visit");
    assertThat(types(id, "must-visit"))
        .containsExactly(
            "must-visit-announced",
            "must-visit-announced",
            "must-visit-announced",
            "must-visit-withdrawn");
    assertThat(announced.get(0)).contains("officer-410225105", "deputy-410225105");
    assertThat(announced.get(1)).contains("[\"li\",\"wu\"]");
    assertThat(announced.get(2)).contains("410225105202");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/must-visits?limit=200").body())
        .doesNotContain(id);
    assertThat(types(id, "pairing")).containsExactly("pairing-started", "pairing-started");
    assertThat(types(id, "member"))
        .containsExactly(
            "member-registered", "member-consents-dated", "member-moved", "member-consents-dated");
  }

  @Test
  void theWindowOfAMergedEntryCountsAsTheKeptOnesUntilThatIsUndone() {
    String keep = whoWishes("沈某甲");
    String gone = whoWishes("沈某甲");
    String proposal = Awaitility.await().until(() -> proposed(gone), path -> !path.isEmpty());
    String kept = window(keep);
    String lost = window(gone);

    http.post(StandIns.OFFICER, proposal + "/merge", "{\"keep\": \"" + id(keep) + "\"}");

    assertThat(payloads(id(gone), "must-visit").getLast())
        .contains("\"mustVisitId\":\"" + lost, "\"countsAs\":\"" + kept);

    http.post(StandIns.OFFICER, proposal + "/undo", "");

    assertThat(types(id(gone), "must-visit"))
        .containsExactly("must-visit-announced", "must-visit-withdrawn", "must-visit-announced");
    assertThat(window(gone)).isEqualTo(lost);
    assertThat(types(id(keep), "must-visit")).containsOnly("must-visit-announced");
  }

  private String whoWishes(String name) {
    String member = "/api/v1/members/" + UUID.randomUUID();
    String body = House.member(name, "410225105201").replace("}", ", \"birthMonth\": \"1971-02\"}");
    assertThat(http.put(StandIns.OFFICER, member, body).status()).isEqualTo(201);
    http.put(StandIns.OFFICER, member + "/consents/GREETING", CONSENT);
    http.put(StandIns.OFFICER, member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}");
    return member;
  }

  private String proposed(String member) {
    for (JsonNode item :
        http.get(StandIns.OFFICER, "/api/v1/duplicates?limit=200").json().get("items")) {
      if (item.toString().contains(id(member))) {
        return "/api/v1/duplicates/" + item.get("id").asString();
      }
    }
    return "";
  }

  private String window(String member) {
    String payload = payloads(id(member), "must-visit").getLast();
    assertThat(payload).doesNotContain("countsAs");
    return Contracts.tree(payload).get("mustVisitId").asString();
  }

  @Test
  void whateverWasSentKeepsThePublishedLanguageAndNamesNobody() {
    String member = House.register(http, "蒋一");
    http.put(StandIns.OFFICER, member + "/consents/GREETING", CONSENT);
    http.put(StandIns.OFFICER, member + "/occasions", WISH);
    http.put(
        StandIns.OFFICER,
        member,
        House.member("蒋一", "410225105201").replace("}", ", \"status\": \"AWAY\"}"),
        "If-Match",
        "\"1\"");

    assertThat(sent.history()).isNotEmpty();
    for (ProducerRecord<String, byte[]> record : List.copyOf(sent.history())) {
      String payload = new String(record.value(), UTF_8);
      assertThat(Contracts.violations(Sent.header(record, "ce_type"), payload))
          .as(payload)
          .isEmpty();
      assertThat(payload).doesNotContain("蒋一");
    }
    assertThat(types(id(member), "member")).contains("member-changed");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Each event once: it may be sent again and is known by its id. */
  private List<ProducerRecord<String, byte[]>> about(String member, String topic) {
    Set<String> seen = new HashSet<>();
    return List.copyOf(sent.history()).stream()
        .filter(record -> seen.add(Sent.header(record, "ce_id")))
        .filter(record -> record.topic().equals("tongxin.roster." + topic))
        .filter(record -> new String(record.value(), UTF_8).contains(member))
        .toList();
  }

  private List<String> types(String member, String topic) {
    return about(member, topic).stream()
        .map(r -> Sent.header(r, "ce_type").replaceAll("cn.tongxin.roster.(.*).v1", "$1"))
        .toList();
  }

  private List<String> payloads(String member, String topic) {
    return about(member, topic).stream().map(r -> new String(r.value(), UTF_8)).toList();
  }
}
