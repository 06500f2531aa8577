package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class DisclosureHttpTest {
  private static final String ALLOWED =
      TestTokens.of("officer-410225105", "410225105", "officer", "sensitive");
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";

  private static final Pattern NAME = Pattern.compile("<th>([^<]*)</th>");

  private TestHttp http;
  private String member;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    member = House.register(http, "石一");
    String more = ", \"phone\": \"13800008888\", \"address\": \"<b>road|1</b>\"}";
    http.put(
        ALLOWED,
        member,
        House.member("石一", "410225105201").replace("}", more),
        "If-Match",
        "\"1\"");
    http.put(ALLOWED, member + "/consents/HARDSHIP", CONSENT);
    http.put(ALLOWED, member + "/consents/GREETING", CONSENT);
    http.put(ALLOWED, member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}");
    http.put(ALLOWED, member + "/sensitive", "{\"fields\": {\"hardship\": \"火灾\"}}");
    String id = member.substring(member.lastIndexOf('/') + 1);
    http.put(
        ALLOWED,
        "/api/v1/pairings/" + UUID.randomUUID(),
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"li\", \"deputy\":"
                .formatted(id)
            + " \"wu\", \"from\": \"2026-03-01\"}");
    enterMore(id);
  }

  private void enterMore(String id) {
    String household =
        "{\"area\": \"410225105201\", \"address\": \"东街9号\", \"cadre\": \"c\", \"members\":"
            + " [\"%s\"]}";
    http.put(ALLOWED, "/api/v1/households/" + UUID.randomUUID(), household.formatted(id));
    String transfer = "{\"memberRef\": \"%s\", \"area\": \"410225106201\", \"reason\": \"搬家\"}";
    http.put(ALLOWED, "/api/v1/transfers/" + UUID.randomUUID(), transfer.formatted(id));
  }

  @Test
  void allThatIsHeldIsInItAndThatItWasGivenOutIsEntered() {
    Answer answer = http.get(ALLOWED, member + "/disclosure");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var held = answer.json().get("held");
    assertThat(held.get("versions").size()).isEqualTo(2);
    assertThat(held.get("consents").size()).isEqualTo(2);
    assertThat(held.get("sensitive").get("hardship").asString()).isEqualTo("火灾");
    assertThat(held.get("phone").asString()).isEqualTo("13800008888");
    assertThat(held.get("occasions").get(0).asString()).isEqualTo("NEW_YEAR");
    assertThat(held.get("household").get(0).get("address").asString()).isEqualTo("东街9号");
    assertThat(held.get("transfers").get(0).get("reason").asString()).isEqualTo("搬家");
    assertThat(held.has("visitDays")).isTrue();
    assertThat(answer.json().get("elsewhere").toString()).contains("service-requests");
    assertThat(held.get("pairings").get(0).get("officer").asString()).isEqualTo("li");
    assertThat(held.get("mustVisits").size()).isPositive();
    assertThat(held.get("accessLedger").get(0).get("action").asString()).isEqualTo("DISCLOSED");
    assertThat(http.get(StandIns.AUDITOR, member + "/access-ledger").body()).contains("DISCLOSED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyNameOnThePageIsAWord(String language) {
    Answer page =
        http.send(
            ALLOWED,
            "GET",
            member + "/disclosure",
            "",
            new byte[0],
            "Accept",
            "text/html",
            "Accept-Language",
            language);

    assertThat(NAME.matcher(page.body()).results().map(name -> name.group(1)))
        .isNotEmpty()
        .noneMatch(name -> name.matches(".*([a-z][A-Z]|\\bcadre|\\bstate).*"));
    assertThat(page.body()).doesNotContain(">REQUESTED<", ">false<");
  }

  @Test
  void itIsAPageToo() {
    Answer page =
        http.send(ALLOWED, "GET", member + "/disclosure", "", new byte[0], "Accept", "text/html");

    assertThat(page.type()).startsWith("text/html");
    assertThat(page.body())
        .contains("What is held about you", "火灾", "13800008888", "Who looks after you")
        .contains("&lt;b&gt;road")
        .doesNotContain("<b>road");
  }

  @Test
  void withoutThePermissionNothingIsDisclosedOrEntered() {
    assertThat(http.get(StandIns.OFFICER, member + "/disclosure").status()).isEqualTo(403);
    assertThat(http.get(StandIns.AUDITOR, member + "/disclosure").status()).isEqualTo(403);

    assertThat(http.get(StandIns.AUDITOR, member + "/access-ledger").body())
        .doesNotContain("DISCLOSED");
  }
}
