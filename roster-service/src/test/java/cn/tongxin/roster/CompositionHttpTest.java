package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class CompositionHttpTest {
  private static final String COUNTY = TestTokens.of("county", "410888", "county", "sensitive");
  private static final String SIBLING = TestTokens.of("officer-410888106", "410888106", "officer");
  private static final String PLACES =
      """
      code,name
      410888,某县
      410888105,甲镇
      410888106,乙镇
      410888105201,东村
      410888105202,西村
      410888106201,南村
      """;

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    http.upload(COUNTY, "/api/v1/place-imports", "p.csv", PLACES.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCountyIsCountedWhenFirstAskedForAndSmallCountsAreWithheld() {
    register(9, "410888105201", "TEACHER");
    register(7, "410888105202", "DOCTOR");
    register(2, "410888106201", "DOCTOR");
    someHardship();

    Answer first = http.get(COUNTY, "/api/v1/composition?within=410888&by=category");
    assertThat(first.status()).isIn(200, 404);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> http.get(COUNTY, "/api/v1/composition").status() == 200);

    assertThat(http.get(COUNTY, "/api/v1/composition?within=410888&by=category").body())
        .contains("\"total\":19", "\"countedOn\":\"2026-11-22\"")
        .contains("{\"key\":\"DOCTOR\",\"count\":9,\"share\":0.4737,\"withheld\":false}");
    assertThat(http.get(SIBLING, "/api/v1/composition?by=category").body())
        .contains("{\"key\":\"DOCTOR\",", "\"withheld\":true}")
        .doesNotContain("\"count\":2");
    assertThat(http.get(COUNTY, "/api/v1/composition?by=place").body())
        .contains("\"key\":\"410888105\"")
        .doesNotContain("\"count\":2,", "\"count\":16,");
    assertThat(http.get(SIBLING, "/api/v1/composition?by=sensitive").body())
        .contains("\"cells\":[{\"key\":\"hardship\",\"withheld\":true}]");
    assertThat(http.get(COUNTY, "/api/v1/composition?by=sensitive&within=410888105201").status())
        .isEqualTo(422);
    assertThat(http.get("", "/api/v1/composition").status()).isEqualTo(401);
    assertThat(http.get(StandIns.AUDITOR, "/api/v1/composition").status()).isEqualTo(403);
    assertThat(http.get(SIBLING, "/api/v1/composition?within=410888").status()).isEqualTo(404);
    assertThat(http.get(COUNTY, "/api/v1/composition?by=belief").status()).isEqualTo(422);
    assertThat(http.get(COUNTY, "/api/v1/composition?within=410888105201001").status())
        .isEqualTo(422);
  }

  private void someHardship() {
    String member = "/api/v1/members/" + UUID.randomUUID();
    http.put(COUNTY, member, "{\"name\": \"甲甲\", \"area\": \"410888106201\"}");
    String consent =
        "{\"grantedOn\": \"2026-11-01\", \"expiresOn\": \"2027-11-01\", \"noticeVersion\": \"1\","
            + " \"method\": \"PAPER\"}";
    http.put(COUNTY, member + "/consents/HARDSHIP", consent);
    Answer kept = http.put(COUNTY, member + "/sensitive", "{\"fields\": {\"hardship\": \"困难\"}}");
    assertThat(kept.status()).as(kept.body()).isLessThan(300);
  }

  private void register(int many, String area, String category) {
    for (int i = 0; i < many; i++) {
      String body =
          "{\"name\": \"甲%s\", \"area\": \"%s\", \"categories\": [\"%s\"]}"
              .formatted("一二三四五六七八九".charAt(i), area, category);
      Answer answer = http.put(COUNTY, "/api/v1/members/" + UUID.randomUUID(), body);
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
  }
}
