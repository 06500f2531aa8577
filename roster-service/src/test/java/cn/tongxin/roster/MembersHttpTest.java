package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class MembersHttpTest {
  private static final String AREA = "410225105201";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @Test
  void theSameBodyAgainGivesTheSameAnswerAndAnotherIsRefused() {
    String path = "/api/v1/members/" + UUID.randomUUID();
    Answer first = http.put(StandIns.OFFICER, path, House.member("赵六", AREA));
    Answer again = http.put(StandIns.OFFICER, path, House.member("赵六", AREA));
    Answer other = http.put(StandIns.OFFICER, path, House.member("赵七", AREA));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(409);
  }

  @Test
  void everythingThatWasWrittenIsAnsweredSideBySide() {
    String path = House.register(http, "韩三");
    http.put(
        StandIns.OFFICER,
        path + "/consents/PUBLIC_PROFILE",
        "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2027-06-30\","
            + " \"noticeVersion\": \"1\", \"method\": \"PAPER\"}");
    String body =
        """
        {"name": "韩三", "gender": "FEMALE", "birthMonth": "1987-06", "area": "410225105201",
         "address": "东街3号", "occupation": "木匠", "workplace": "木器厂",
         "publicRoles": ["县人大代表"], "honours": ["劳动模范"]}
        """;

    Answer answer = http.put(StandIns.OFFICER, path, body, "If-Match", "\"1\"");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(http.get(House.LEADER, path).body())
        .contains("\"birthMonth\":\"1987-06\"", "FEMALE", "木器厂", "县人大代表", "劳动模范");
    http.delete(StandIns.OFFICER, path + "/consents/PUBLIC_PROFILE");
    assertThat(http.get(House.LEADER, path + "/history").body())
        .contains("1987-06")
        .doesNotContain("劳动模范", "县人大代表");
    assertThat(http.put(StandIns.OFFICER, path, body, "If-Match", "\"2\"").status()).isEqualTo(409);
  }

  @Test
  void aChangeNeedsTheVersionThatWasReadAndLeavesTheOldOneReadable() {
    String path = House.register(http, "钱一");
    String changed = House.member("钱二", AREA);

    Answer ok = http.put(StandIns.OFFICER, path, changed, "If-Match", "\"1\"");
    Answer stale = http.put(StandIns.OFFICER, path, House.member("钱三", AREA), "If-Match", "\"1\"");

    assertThat(ok.status()).isEqualTo(200);
    assertThat(ok.etag()).isEqualTo("\"2\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(http.get(StandIns.OFFICER, path + "?asOf=2026-06-30").json().get("name").asString())
        .isEqualTo("钱一");
    assertThat(http.get(StandIns.OFFICER, path + "?asOf=2026-02-28").status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, path + "/history").json().get("items").size())
        .isEqualTo(2);
  }

  @Test
  void everyChangeNamesItsAuthorAndItsReasonAndHistoryIsPaged() {
    String path = House.register(http, "冯二");
    String why = House.member("冯三", AREA).replace("}", ", \"reason\": \"更名\"}");
    http.put(StandIns.OFFICER, path, why, "If-Match", "\"1\"");
    String phone = why.replace("}", ", \"phone\": \"13900005678\"}");
    assertThat(http.put(StandIns.OFFICER, path, phone, "If-Match", "\"2\"").etag())
        .isEqualTo("\"3\"");

    Answer first = http.get(StandIns.OFFICER, path + "/history?limit=2");
    Answer rest =
        http.get(
            StandIns.OFFICER,
            path + "/history?limit=2&cursor=" + first.json().get("nextCursor").asString());

    assertThat(first.json().get("items").get(1).get("reason").asString()).isEqualTo("更名");
    assertThat(first.json().get("items").get(1).get("recordedBy").asString())
        .isEqualTo("officer-410225105");
    assertThat(rest.json().get("items").size()).isEqualTo(1);
    assertThat(rest.json().get("nextCursor").isNull()).isTrue();
    Answer found =
        http.post(House.VILLAGE, "/api/v1/members/searches", "{\"phone\": \"+86 139 0000 5678\"}");
    assertThat(found.body()).contains("冯三").doesNotContain("13900005678");
    assertThat(
            http.post(StandIns.SIBLING, "/api/v1/members/searches", "{\"phone\": \"13900005678\"}")
                .body())
        .doesNotContain("冯三");
  }

  @Test
  void whoIsAwayAndWasNotContactedIsOverdue() {
    String path = House.register(http, "褚一");
    String away =
        House.member("褚一", AREA)
            .replace("}", ", \"status\": \"AWAY\", \"nextContactOn\": \"2026-11-21\"}");
    http.put(StandIns.OFFICER, path, away, "If-Match", "\"1\"");
    String list = "/api/v1/overdue-contacts?limit=200";

    assertThat(http.get(House.LEADER, list).body()).contains("褚一", "2026-11-21");
    http.put(StandIns.OFFICER, path, away.replace("11-21", "11-22"), "If-Match", "\"2\"");
    assertThat(http.get(House.LEADER, list).body()).doesNotContain("褚一");
  }

  @Test
  void aMoveIsTrueFromItsDayOn() {
    String path = House.register(http, "孙一");
    String move =
        "{\"area\": \"410225106201\", \"effectiveOn\": \"2026-07-01\", \"reason\": \"迁居\"}";

    assertThat(http.post(StandIns.OFFICER, path + "/moves", move).status()).isEqualTo(404);
    assertThat(http.post(StandIns.COUNTY, path + "/moves", move).status()).isEqualTo(200);
    assertThat(http.post(StandIns.COUNTY, path + "/moves", move).status()).isEqualTo(200);

    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
    assertThat(http.get(StandIns.SIBLING, path).status()).isEqualTo(200);
    assertThat(http.get(StandIns.COUNTY, path + "/history").json().get("items").size())
        .isEqualTo(2);
    assertThat(http.get(StandIns.COUNTY, path + "?asOf=2026-06-30").json().get("area").asString())
        .isEqualTo(AREA);
  }

  @ParameterizedTest
  @CsvSource({
    "欧阳𠮷娜, 欧阳",
    "欧阳𠮷娜, 𠮷",
    "欧阳𠮷娜, ouyang",
    "欧阳𠮷娜, OY",
    "单雄信, shanx",
    "单雄信, danx",
    "曾国藩, zgf",
    "阿依古丽·买买提, 买买提",
    "阿依古丽·买买提, mmt",
    "吕布, lv"
  })
  void aMemberIsFoundByCharactersPinyinAndInitials(String name, String typed) {
    String path = House.register(http, name);
    String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);

    Answer found = http.get(House.VILLAGE, "/api/v1/members?limit=200&q=" + q);

    assertThat(found.body()).contains(path.substring(path.lastIndexOf('/') + 1));
    assertThat(http.get(StandIns.SIBLING, "/api/v1/members?q=" + q).json().get("items").size())
        .isZero();
  }

  @Test
  void pagesFollowEachOtherWithoutGapsAndEndWithNoCursor() {
    String cadre = "c" + UUID.randomUUID();
    for (String name : new String[] {"周一", "周一", "周二", "吴三", "郑四"}) {
      pair(House.register(http, name), cadre);
    }
    String list = "/api/v1/members?limit=2&officer=" + cadre;
    Answer first = http.get(StandIns.COUNTY, list);
    Answer second =
        http.get(StandIns.COUNTY, list + "&cursor=" + first.json().get("nextCursor").asString());
    Answer third =
        http.get(StandIns.COUNTY, list + "&cursor=" + second.json().get("nextCursor").asString());

    assertThat(third.json().get("items").size()).isEqualTo(1);
    assertThat(third.json().has("nextCursor")).isTrue();
    assertThat(third.json().get("nextCursor").isNull()).isTrue();
    assertThat(first.json().get("items").get(0).get("name").asString()).isEqualTo("吴三");
  }

  private void pair(String member, String officer) {
    String body =
        """
        {"subject": {"kind": "MEMBER", "id": "%s"}, "officer": "%s", "deputy": "d", "from": "2026-03-01"}
        """;
    String id = member.substring(member.lastIndexOf('/') + 1);
    Answer answer =
        http.put(
            StandIns.OFFICER, "/api/v1/pairings/" + UUID.randomUUID(), body.formatted(id, officer));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void aMemberHasOneActivePairingAndIsVacantWithout() {
    String member = House.register(http, "冯一");
    String id = member.substring(member.lastIndexOf('/') + 1);

    assertThat(vacancies()).contains(id);
    pair(member, "officer-410225105");
    assertThat(vacancies()).doesNotContain(id);
    Answer second =
        http.put(
            StandIns.OFFICER,
            "/api/v1/pairings/" + UUID.randomUUID(),
            "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"x\", \"deputy\": \"y\", \"from\": \"2026-11-01\"}"
                .formatted(id));
    assertThat(second.status()).isEqualTo(409);
  }

  private String vacancies() {
    return http.get(StandIns.COUNTY, "/api/v1/vacancies?limit=200").body();
  }

  @Test
  void aTelephoneNumberIsInNoListAndNotForLeaders() {
    String path = "/api/v1/members/" + UUID.randomUUID();
    String body = House.member("陈一", AREA).replace("}", ", \"phone\": \"+86 138-0000-1234\"}");
    http.put(StandIns.OFFICER, path, body);

    assertThat(http.put(StandIns.OFFICER, path, body).status()).isEqualTo(200);
    assertThat(http.get(StandIns.OFFICER, path).json().get("phone").asString())
        .isEqualTo("13800001234");
    assertThat(http.get(House.LEADER, path).body()).doesNotContain("13800001234");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?q=cy").body())
        .contains("陈一")
        .doesNotContain("13800001234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"name\": 5, \"area\": \"410225105201\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"$where\": 1}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"a.b\": 1}",
        "{\"name\": \"a\", \"area\": \"410225105299\"}",
        "{\"name\": \"a\", \"area\": \"4102\"}",
        "{\"name\": \"a\"}",
        "{\"name\": \"=cmd()\", \"area\": \"410225105201\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"categories\": [\"$ne\"]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"categories\": [null]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"affiliations\": [null]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"cadenceDays\": 0}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"phone\": \"call me\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"status\": \"GONE\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"registeredOn\": \"2026-02-30\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"registeredOn\": \"2027-01-01\"}",
        "{\"name\": \"a\", \"area\": \"410225105\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"birthMonth\": \"2026-12\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"birthMonth\": \"1987.06\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"gender\": \"男\"}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"publicRoles\": [null]}",
        "{\"name\": \"a\", \"area\": \"410225105201\", \"sponsor\": \"1\"}"
      })
  void aWrongBodyIsAProblemAndNothingIsWritten(String body) {
    String path = "/api/v1/members/" + UUID.randomUUID();

    Answer answer = http.put(StandIns.OFFICER, path, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/members/no-uuid",
        "/api/v1/members?limit=0",
        "/api/v1/members?limit=x",
        "/api/v1/members?cursor=%25",
        "/api/v1/members?cursor=MDox",
        "/api/v1/overdue-contacts?within=9",
        "/api/v1/members?status=GONE",
        "/api/v1/members?within=abc",
        "/api/v1/must-visits?from=2026-02-30",
        "/api/v1/festivals?year=abc",
        "/api/v1/festivals",
        "/api/v1/places/12"
      })
  void aWrongAddressIsAProblem(String path) {
    Answer answer = http.get(StandIns.OFFICER, path);

    assertThat(answer.status()).as(answer.body()).isIn(400, 404, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    String path = "/api/v1/members/" + UUID.randomUUID();
    String body = "{\"name\": \"" + "a".repeat(10 << 20) + "\"}";

    assertThat(http.put(StandIns.OFFICER, path, body).status()).isEqualTo(413);
  }
}
