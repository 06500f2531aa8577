package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a county of its own, because places that are merged stay merged. */
@RosterHttp
class MergedOfficesHttpTest {
  private static final String COUNTY = TestTokens.of("county-230", "410230", "county");
  private static final String EAST = TestTokens.of("officer-410230101", "410230101", "officer");
  private static final String WEST = TestTokens.of("officer-410230102", "410230102", "officer");
  private static final String PLACES =
      """
      code,name
      410230,某县
      410230101,东镇
      410230102,西镇
      410230101201,一村
      410230101202,二村
      410230102201,三村
      """;

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    http.upload(COUNTY, "/api/v1/place-imports", "p.csv", PLACES.getBytes(UTF_8));
  }

  @Test
  void organisationsOfficesAndSumsFollowAMergedPlace() {
    String group = "/api/v1/organisations/" + UUID.randomUUID();
    String body =
        "{\"kind\": \"GROUP\", \"name\": \"组\", \"area\": \"%s\", \"lifecycle\": \"ACTIVE\"}";
    http.put(COUNTY, group, body.formatted("410230101201"));
    String other = "/api/v1/organisations/" + UUID.randomUUID();
    http.put(COUNTY, other, body.formatted("410230101202"));

    http.put(
        COUNTY,
        "/api/v1/village-plans/410230101201",
        "{\"title\": \"旧村规划\", \"text\": \"x\", \"effectiveOn\": \"2026-03-01\"}");
    http.put(
        COUNTY,
        "/api/v1/offices/410230101201",
        "{\"stationed\": [{\"officer\": \"old-hand\", \"from\": \"2026-01-01\"}]}");

    Answer merged = merge("410230101201", "410230102201");
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);

    assertThat(http.get(WEST, group).status()).isEqualTo(200);
    assertThat(http.get(EAST, group).status()).isEqualTo(404);
    await().untilAsserted(() -> assertThat(area(group)).isEqualTo("410230102201"));
    await().untilAsserted(() -> assertThat(number("410230102")).isEqualTo(1));
    await().untilAsserted(() -> assertThat(number("410230101")).isEqualTo(1));
    await().untilAsserted(() -> assertThat(number("410230")).isEqualTo(2));
    for (String caller : new String[] {COUNTY, WEST}) {
      assertThat(http.get(caller, "/api/v1/offices/410230101201/history").body())
          .contains("old-hand");
      assertThat(http.get(caller, "/api/v1/village-plans/410230101201/history").body())
          .contains("旧村规划");
      assertThat(http.get(caller, "/api/v1/village-plans/410230101201?asOf=2026-04-01").body())
          .contains("旧村规划");
    }
    assertThat(http.get(EAST, "/api/v1/offices/410230101201/history").status()).isEqualTo(404);
    assertThat(http.get(COUNTY, group + "/history").body()).contains("410230101201", "合村并居");
    assertThat(http.get(WEST, "/api/v1/offices/410230101201").json().get("area").asString())
        .isEqualTo("410230102201");
    assertThat(http.get(COUNTY, "/api/v1/offices?within=410230").body())
        .contains("\"area\":\"410230101202\"")
        .doesNotContain("\"area\":\"410230101201\"");

    assertThat(merge("410230101", "410230102").status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(number("410230102")).isEqualTo(2));
    await().untilAsserted(() -> assertThat(number("410230")).isEqualTo(2));
    assertThat(http.get(WEST, "/api/v1/offices?limit=1&missing=AGENT").body())
        .contains("410230101202");
    assertThat(http.get(WEST, "/api/v1/vacancies?kind=POST").body()).contains("410230101202");
    assertThat(http.get(WEST, other).status()).isEqualTo(200);
  }

  private Answer merge(String code, String into) {
    return http.post(
        COUNTY,
        "/api/v1/places/" + code + "/merger",
        "{\"into\": \"%s\", \"effectiveOn\": \"2026-10-01\", \"reason\": \"合村并居\"}"
            .formatted(into));
  }

  private String area(String path) {
    return http.get(COUNTY, path).json().get("area").asString();
  }

  private long number(String area) {
    var counts =
        http.get(COUNTY, "/api/v1/organisations/counts?within=" + area).json().get("counts");
    long number = 0;
    for (var one : counts) {
      number += one.get("number").asLong();
    }
    return number;
  }
}
