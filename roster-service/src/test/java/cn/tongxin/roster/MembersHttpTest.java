package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
