package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.roster.pairing.VisitsByHand;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** How far the visits of a festival have come, in a county of its own; today is 2026-11-22. */
@RosterHttp
class FestivalCoverageHttpTest {
  private static final String COUNTY = TestTokens.of("county-c", "431302", "county", "sensitive");
  private static final String PLACES =
      "code,name\n431302,望城县\n431302101,一镇\n431302102,二镇\n431302101201,一村\n" + "431302102201,二村\n";
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2028-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";

  @Autowired private ApplicationContext context;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    http.upload(COUNTY, "/api/v1/place-imports", "p.csv", PLACES.getBytes(UTF_8));
  }

  /** Members who wish it; answers the ids of those. */
  private List<String> wishers(int number, String village, String festival) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String id = UUID.randomUUID().toString();
      String member = "/api/v1/members/" + id;
      http.put(COUNTY, member, House.member("贺一", village));
      http.put(COUNTY, member + "/consents/GREETING", CONSENT);
      http.put(COUNTY, member + "/occasions", "{\"occasions\": [\"" + festival + "\"]}");
      ids.add(id);
    }
    return ids;
  }

  private void answer(String member) {
    for (JsonNode window : http.get(COUNTY, "/api/v1/must-visits?limit=200").json().get("items")) {
      if (window.get("memberRef").asString().equals(member)) {
        new VisitsByHand(context)
            .answered(member, window.get("from").asString(), window.get("mustVisitId").asString());
      }
    }
  }

  private JsonNode counted(String path) {
    return await()
        .until(
            () -> http.get(COUNTY, "/api/v1/festivals/" + path).json().get(0),
            one -> one.has("countedAt"));
  }

  @Test
  void ofAFestivalItIsSaidWhatIsDueAndAnsweredAndStillOpen() {
    List<String> first = wishers(2, "431302101201", "DOUBLE_NINTH");
    wishers(1, "431302102201", "DOUBLE_NINTH");
    answer(first.getFirst());

    JsonNode county = counted("DOUBLE_NINTH/2027/coverage");
    assertThat(county.get("due").asInt()).isEqualTo(3);
    assertThat(county.get("answered").asInt()).isEqualTo(1);
    assertThat(county.get("open").asInt()).isEqualTo(2);
    assertThat(county.get("date").asString()).isEqualTo("2027-10-08");
    assertThat(county.get("places")).hasSize(2);
    JsonNode township = counted("DOUBLE_NINTH/2027/coverage?within=431302101");
    assertThat(township.get("due").asInt()).isEqualTo(2);
    assertThat(township.get("places").get(0).get("area").asString()).isEqualTo("431302101201");
  }

  @Test
  void whereItTellsOfABeliefFewAreWithheldAndOnlyTheCountyIsAnswered() {
    wishers(4, "431302101201", "EID_AL_FITR");

    JsonNode county = counted("EID_AL_FITR/2027/coverage");
    assertThat(county.get("withheld").asBoolean()).isTrue();
    assertThat(county.has("due")).isFalse();
    assertThat(county.has("open")).isFalse();
    assertThat(county.get("places")).isEmpty();
    assertThat(
            http.get(COUNTY, "/api/v1/festivals/EID_AL_FITR/2027/coverage?within=431302101")
                .status())
        .isEqualTo(404);
  }

  @Test
  void fiveAndMoreOfAFestivalThatTellsOfABeliefAreCounted() {
    wishers(5, "431302102201", "EID_AL_ADHA");

    JsonNode county = counted("EID_AL_ADHA/2027/coverage");
    assertThat(county.get("withheld").asBoolean()).isFalse();
    assertThat(county.get("due").asInt()).isEqualTo(5);
    assertThat(county.get("places")).isEmpty();
  }

  @Test
  void whatIsNoFestivalOfThatYearIsNotFound() {
    assertThat(http.get(COUNTY, "/api/v1/festivals/LABA/2023/coverage").status()).isEqualTo(404);
    assertThat(http.get(COUNTY, "/api/v1/festivals/MOOD/2027/coverage").status()).isEqualTo(404);
    assertThat(http.get(COUNTY, "/api/v1/festivals/LABA/2051/coverage").status()).isEqualTo(404);
  }

  @Test
  void itNeedsAPermission() {
    String plain = TestTokens.of("county-c", "431302", "county");
    assertThat(http.get(plain, "/api/v1/festivals/LABA/2027/coverage").status()).isEqualTo(403);
  }
}
