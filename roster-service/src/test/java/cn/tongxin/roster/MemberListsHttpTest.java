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
import org.springframework.boot.test.web.server.LocalServerPort;

/** Members in lists: how they are found, page by page, and what no list shows. */
@RosterHttp
class MemberListsHttpTest {
  private static final String AREA = "410225105201";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
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
}
