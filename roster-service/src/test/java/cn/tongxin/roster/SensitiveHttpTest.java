package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class SensitiveHttpTest {
  private static final String ALLOWED =
      TestTokens.of("officer-410225105", "410225105", "officer", "sensitive");
  private static final String SIBLING =
      TestTokens.of("officer-410225106", "410225106", "officer", "sensitive");
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"%s\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";
  private static final String WHY = "/sensitive?reason=hardship-visit";

  @Autowired private MockProducer<String, byte[]> sent;
  @Autowired private TestStore store;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private String agreed(String name) {
    String member = House.register(http, name);
    http.put(ALLOWED, member + "/consents/CATEGORY", CONSENT.formatted("2027-12-31"));
    http.put(ALLOWED, member + "/consents/HARDSHIP", CONSENT.formatted("2027-12-31"));
    return member;
  }

  private Answer put(String member, String fields) {
    return http.put(ALLOWED, member + "/sensitive", "{\"fields\": " + fields + "}");
  }

  private List<String> actions(String member) {
    return http.get(StandIns.AUDITOR, member + "/access-ledger")
        .json()
        .get("items")
        .valueStream()
        .map(entry -> entry.get("action").asString())
        .toList();
  }

  @Test
  void whatWasRecordedIsOpenedWithAReasonThatThePersonCanSee() {
    String member = agreed("马一");
    assertThat(put(member, "{\"ethnicity\": \"回族\", \"hardship\": \"火灾\"}").status())
        .isEqualTo(200);
    assertThat(put(member, "{\"hardship\": null, \"health\": \"住院\"}").status()).isEqualTo(200);

    Answer opened = http.get(ALLOWED, member + WHY);

    assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    assertThat(opened.json().get("fields").get("ethnicity").asString()).isEqualTo("回族");
    assertThat(opened.json().get("fields").get("health").asString()).isEqualTo("住院");
    assertThat(opened.json().get("fields").has("hardship")).isFalse();
    Answer ledger = http.get(StandIns.OFFICER, member + "/access-ledger");
    assertThat(actions(member)).containsExactly("OPENED", "RECORDED", "RECORDED");
    assertThat(ledger.body())
        .contains("hardship-visit", "officer-410225105")
        .doesNotContain("回族")
        .doesNotContain("ethnicity");
  }

  @Test
  void onlyWhatIsConsentedToTodayIsOpened() {
    String member = agreed("马二");
    put(member, "{\"ethnicity\": \"回族\", \"hardship\": \"火灾\"}");

    http.put(ALLOWED, member + "/consents/CATEGORY", CONSENT.formatted("2026-11-21"));
    assertThat(http.get(ALLOWED, member + WHY).body()).contains("火灾").doesNotContain("回族");
    http.delete(ALLOWED, member + "/consents/HARDSHIP");
    Answer refused = http.get(ALLOWED, member + WHY);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString())
        .isEqualTo("urn:tongxin:problem:sensitive.no-consent");
    Document state = stored(member).get("state", Document.class).get("secret", Document.class);
    assertThat(state.getList("facts", Document.class)).hasSize(1);
  }

  private Document stored(String member) {
    UUID id = UUID.fromString(member.substring(member.lastIndexOf('/') + 1));
    return store.database().getCollection("members").find(new Document("_id", id)).first();
  }

  @Test
  void whoHasNoPermissionOrIsElsewhereSeesNothingAndNothingIsEntered() {
    String member = agreed("马三");
    put(member, "{\"ethnicity\": \"回族\"}");
    int before = actions(member).size();

    assertThat(http.get(StandIns.OFFICER, member + WHY).status()).isEqualTo(403);
    assertThat(http.get(StandIns.COUNTY, member + WHY).status()).isEqualTo(403);
    assertThat(http.get(StandIns.AUDITOR, member + WHY).status()).isEqualTo(403);
    assertThat(http.get(SIBLING, member + WHY).status()).isEqualTo(404);
    assertThat(http.get(House.VILLAGE, member + "/access-ledger").status()).isEqualTo(403);
    assertThat(http.get(House.LEADER, member + "/access-ledger").status()).isEqualTo(403);
    assertThat(actions(member)).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sensitive", "/sensitive?reason=", "/sensitive?reason=%20%20"})
  void withoutAReasonNothingIsOpened(String path) {
    String member = agreed("马四");

    assertThat(http.get(ALLOWED, member + path).status()).isEqualTo(422);
    assertThat(http.get(ALLOWED, member + "/sensitive?reason=" + "x".repeat(201)).status())
        .isEqualTo(422);
    assertThat(actions(member)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "422 | {\"fields\": {\"loveLife\": \"canary-x\"}}",
        "422 | {\"fields\": {\"occasions\": \"canary-x\"}}",
        "422 | {\"fields\": {\"ethnicity\": \"canary-x\"}, \"more\": 1}",
        "422 | {}",
        "422 | {\"fields\": {\"ethnicity\": {\"a\": \"canary-x\"}}}",
        "422 | {\"fields\": [\"canary-x\"]}",
        "400 | {\"fields\": {\"ethnicity\": \"canary-x\"",
        "422 | {\"fields\": {\"ethnicity\": \"LONG\"}}"
      })
  void aWrongBodyIsRefusedWithoutBeingRepeated(int status, String body) {
    String member = agreed("马五");

    Answer answer =
        http.put(ALLOWED, member + "/sensitive", body.replace("LONG", "canary-x".repeat(100)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContain("canary-x");
  }

  @Test
  void withoutConsentNothingIsRecorded() {
    String member = House.register(http, "马六");

    Answer answer = put(member, "{\"ethnicity\": \"回族\"}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(actions(member)).isEmpty();
  }

  @Test
  void nothingSensitiveIsInAListAnEventOrAnExport() {
    String member = agreed("马七");
    put(member, "{\"ethnicity\": \"canary-7\"}");
    http.put(
        ALLOWED,
        member,
        House.member("马七", "410225105201").replace("}", ", \"status\": \"AWAY\"}"),
        "If-Match",
        "\"1\"");

    for (String path :
        List.of(
            member,
            member + "/history",
            member + "/consents",
            "/api/v1/members?limit=200",
            "/api/v1/members?q=canary-7",
            "/api/v1/members?category=canary-7")) {
      assertThat(http.get(ALLOWED, path).body()).as(path).doesNotContain("canary-7");
    }
    assertThat(List.copyOf(sent.history()))
        .allSatisfy(
            record ->
                assertThat(new String(record.value(), StandardCharsets.UTF_8))
                    .doesNotContain("canary-7"));
    assertThat(Sent.header(sent.history().getLast(), "ce_type")).isNotBlank();
    assertThat(stored(member).toJson()).doesNotContain("canary-7").doesNotContain("ethnicity");
  }
}
