package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of places, each test in a county of its own. */
@RosterHttp
class PlaceImportsHttpTest {
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
  }

  @Test
  void aPlaceFindsItsParentWhereverInTheFileThatIs() {
    String list = "\n名称代码,名称\n410231101201001,一组\n410231101201,一村\n410231101,东镇\n410231,某县\n";

    counts(send("410231", list, "?dryRun=true"), 4, 0, 0, 0);
    counts(send("410231", list, ""), 4, 0, 0, 0);
    counts(send("410231", list, ""), 0, 0, 4, 0);
    counts(send("410231", list.replace("一村", "第一村"), ""), 0, 1, 3, 0);
    assertThat(http.get(county("410231"), "/api/v1/places/410231101201/history").body())
        .contains("一村", "第一村");
  }

  @Test
  void theTwelveDigitsOfTheNationalListAreRead() {
    counts(send("410233", "410233000000,某县\n410233101000,东镇\n410233101201,一村\n", ""), 3, 0, 0, 0);

    assertThat(http.get(county("410233"), "/api/v1/places?parent=410233").body())
        .contains("410233101", "TOWNSHIP");
  }

  /** The country's list has 20 MB, and goes as far as to be read: these 18 MB are no list. */
  @Test
  void aListMayBeLargerThanARoster() {
    byte[] large = "x".repeat(18 << 20).getBytes(UTF_8);
    String county = county("410232");

    assertThat(http.upload(county, "/api/v1/place-imports", "p.csv", large).status())
        .isEqualTo(422);
    assertThat(http.upload(county, "/api/v1/roster-imports", "r.csv", large).status())
        .isEqualTo(413);
  }

  @Test
  void whatLiesInAnUnknownPlaceIsRefusedWithAllThatLiesInIt() {
    Answer answer =
        send(
            "410234",
            """
            410234,某县
            410234101,东镇
            410234101,又是东镇
            410234102201,谁家的村
            410234102201001,谁家的组
            410235101,别县的镇
            4102341,不是代码
            410234103,<b>
            410234104,
            """,
            "");

    counts(answer, 2, 0, 0, 7);
    assertThat(answer.json().get("problems")).hasSize(7);
    assertThat(answer.body()).contains("is in row 2 already", "lies in a place that is not known");
    counts(send("410234", "410234102,西镇\n410234102201,谁家的村\n", ""), 2, 0, 0, 0);
  }

  @Test
  void somebodyFoundByThePlacesNameIsEnteredWhereThatLiesNow() {
    send("410236", "410236,某县\n410236101,镇\n410236101201,老村\n410236101202,新村\n", "");
    http.post(
        county("410236"),
        "/api/v1/places/410236101201/merger",
        "{\"into\": \"410236101202\", \"effectiveOn\": \"2026-10-01\", \"reason\": \"x\"}");

    http.upload(
        county("410236"),
        "/api/v1/roster-imports",
        "r.csv",
        "姓名,乡镇,村\n卯一,镇,老村\n卯二,,410236101201\n".getBytes(UTF_8));

    assertThat(http.get(county("410236"), "/api/v1/members?within=410236101202").body())
        .contains("卯一", "卯二", "\"area\":\"410236101202\"")
        .doesNotContain("\"area\":\"410236101201\"");
  }

  private Answer send(String county, String list, String query) {
    byte[] file = list.getBytes(UTF_8);
    return http.upload(county(county), "/api/v1/place-imports" + query, "p.csv", file);
  }

  private static String county(String code) {
    return TestTokens.of("county-" + code, code, "county");
  }

  private static void counts(Answer answer, int added, int merged, int unchanged, int rejected) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var json = answer.json();
    assertThat(
            new int[] {
              json.get("added").asInt(),
              json.get("merged").asInt(),
              json.get("unchanged").asInt(),
              json.get("rejected").asInt()
            })
        .as(answer.body())
        .containsExactly(added, merged, unchanged, rejected);
  }
}
