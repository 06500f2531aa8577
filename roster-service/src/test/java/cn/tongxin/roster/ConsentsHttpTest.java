package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class ConsentsHttpTest {
  private static final String CONSENT =
      "{\"grantedOn\": \"%s\", \"expiresOn\": \"%s\", \"noticeVersion\": \"%s\", \"method\":"
          + " \"PAPER\"}";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private static String consent(String from, String to) {
    return CONSENT.formatted(from, to, "1");
  }

  private String withPhone(String name) {
    String member = House.register(http, name);
    String body = House.member(name, "410225105201").replace("}", ", \"phone\": \"13800001234\"}");
    http.put(StandIns.OFFICER, member, body, "If-Match", "\"1\"");
    return member;
  }

  private boolean showsPhone(String member) {
    return http.get(StandIns.OFFICER, member).body().contains("13800001234");
  }

  @Test
  void aNumberIsGoneAtTheNextReadWhenTheConsentHasExpired() {
    String member = withPhone("韩一");
    String contact = member + "/consents/CONTACT";

    assertThat(showsPhone(member)).isTrue();
    assertThat(http.put(StandIns.OFFICER, contact, consent("2026-01-01", "2026-11-22")).status())
        .isEqualTo(200);
    assertThat(showsPhone(member)).isTrue();
    http.put(StandIns.OFFICER, contact, consent("2026-01-01", "2026-11-21"));
    assertThat(showsPhone(member)).isFalse();
  }

  @Test
  void aWithdrawnConsentStaysOnRecordAndKeepsTheNumberAway() {
    String member = withPhone("韩二");
    String contact = member + "/consents/CONTACT";
    http.put(StandIns.OFFICER, contact, consent("2026-01-01", "2027-01-01"));
    assertThat(http.delete(StandIns.OFFICER, contact).status()).isEqualTo(204);
    assertThat(http.delete(StandIns.OFFICER, contact).status()).isEqualTo(204);

    assertThat(showsPhone(member)).isFalse();
    Answer again =
        http.put(
            StandIns.OFFICER,
            member,
            House.member("韩二", "410225105201").replace("}", ", \"phone\": \"13800001234\"}"),
            "If-Match",
            "\"1\"");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("member.refuses-calls");
    assertThat(http.get(StandIns.OFFICER, member + "/consents").body())
        .contains("\"endedOn\":\"2026-11-22\"");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, 2026-02-01, 2026-01-31, 1",
    "CONTACT, 2026-11-23, 2027-01-31, 1",
    "CONTACT, 2026-01-01, 2027-01-31, 99",
    "CONTACT, 2026-01-01, 2027-01-31, ../1",
    "CONTACT, 2026-02-30, 2027-01-31, 1",
    "CURIOSITY, 2026-01-01, 2027-01-31, 1"
  })
  void aConsentThatCannotBeIsRefused(String purpose, String from, String to, String version) {
    String member = House.register(http, "韩三");

    Answer answer =
        http.put(
            StandIns.OFFICER,
            member + "/consents/" + purpose,
            CONSENT.formatted(from, to, version));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(http.get(StandIns.OFFICER, member + "/consents").json().get("items").size())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"CONTACT", "CATEGORY", "GREETING", "HARDSHIP", "ADDRESS_BOOK", "PUBLIC_PROFILE"})
  void everyPurposeHasItsTextInBothLanguages(String purpose) {
    Answer answer = http.get(StandIns.OFFICER, "/api/v1/consent-notices?purpose=" + purpose);

    assertThat(answer.json().get("items"))
        .extracting(text -> text.get("language").asString())
        .containsExactlyInAnyOrder("zh-CN", "en");
  }
}
