package cn.tongxin.roster;

import static cn.tongxin.roster.OrganisationDesk.body;
import static cn.tongxin.roster.OrganisationDesk.id;
import static cn.tongxin.roster.OrganisationDesk.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class OrganisationsHttpTest {
  private TestHttp http;
  private OrganisationDesk desk;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    desk = new OrganisationDesk(http);
  }

  @Test
  void theSameBodyAgainGivesTheSameAnswerAndAnotherIsRefused() {
    String contacts =
        ", \"contacts\": [{\"officer\": \"officer-410225105\", \"role\": \"LIAISON\"}]";
    String path = desk.entered("ENTERPRISE", "甲公司", contacts + ", \"key\": true");
    String same = body("ENTERPRISE", "甲公司", contacts + ", \"key\": true");

    Answer again = http.put(StandIns.OFFICER, path, same);
    Answer sentBack = http.put(StandIns.OFFICER, path, again.body());
    Answer other = http.put(StandIns.OFFICER, path, body("ENTERPRISE", "乙公司", ""));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.etag()).isEqualTo("\"1\"");
    assertThat(sentBack.body()).isEqualTo(again.body());
    assertThat(other.status()).isEqualTo(409);
  }

  @Test
  void aChangeIsAVersionWithDayAuthorAndReason() {
    String path = desk.entered("ASSOCIATION", "果农协会", ", \"effectiveOn\": \"2026-03-01\"");
    String change =
        body("ASSOCIATION", "林果协会", ", \"effectiveOn\": \"2026-07-01\", \"reason\": \"改名\"");

    assertThat(http.put(StandIns.OFFICER, path, change, "If-Match", "\"1\"").status())
        .isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, path, change).status()).isEqualTo(200);
    assertThat(
            http.put(StandIns.OFFICER, path, body("ASSOCIATION", "x", ""), "If-Match", "\"1\"")
                .status())
        .isEqualTo(412);

    assertThat(http.get(StandIns.OFFICER, path + "?asOf=2026-06-30").json().get("name").asString())
        .isEqualTo("果农协会");
    assertThat(http.get(StandIns.OFFICER, path + "?asOf=2026-02-28").status()).isEqualTo(404);
    var history = http.get(StandIns.OFFICER, path + "/history").json().get("items");
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.get(1).get("reason").asString()).isEqualTo("改名");
    assertThat(history.get(1).get("recordedBy").asString()).isEqualTo("officer-410225105");
  }

  @Test
  void aMergedOneIsARedirectAndItsGroupsAreCountedWithTheOther() {
    String into = desk.entered("BRANCH", "新分会", "");
    String old = desk.entered("BRANCH", "旧分会", "");
    String group = desk.entered("GROUP", "一组", ", \"parent\": \"" + id(old) + "\"");
    String merger =
        body("BRANCH", "旧分会", "\"lifecycle\": \"MERGED\", \"mergedInto\": \"" + id(into) + "\"");

    assertThat(http.put(StandIns.OFFICER, old, merger, "If-Match", "\"1\"").status())
        .isEqualTo(200);

    Answer redirect = http.get(StandIns.OFFICER, old);
    assertThat(redirect.json().get("mergedInto").asString()).isEqualTo(id(into));
    assertThat(redirect.json().get("lifecycleSince").asString()).isEqualTo("2026-11-22");
    assertThat(http.get(StandIns.OFFICER, into + "/counts").json().get("counts").toString())
        .isEqualTo("[{\"kind\":\"GROUP\",\"lifecycle\":\"ACTIVE\",\"number\":1}]");
    // A new one that names the old belongs to the present.
    String later = desk.entered("GROUP", "二组", ", \"parent\": \"" + id(old) + "\"");
    assertThat(http.get(StandIns.OFFICER, later).json().get("parent").asString())
        .isEqualTo(id(into));
    assertThat(
            http.put(
                    StandIns.OFFICER,
                    later,
                    body("GROUP", "二组", ", \"parent\": \"" + id(old) + "\""))
                .status())
        .isEqualTo(200);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/organisations?parent=" + id(old)).body())
        .contains(id(group));
    assertThat(
            http.put(StandIns.OFFICER, old, body("BRANCH", "旧", ""), "If-Match", "\"2\"").status())
        .isEqualTo(409);
  }

  @Test
  void noOrganisationBelongsToItselfHoweverFarUp() {
    String top = desk.entered("ASSOCIATION", "总会", "");
    String middle = desk.entered("BRANCH", "分会", ", \"parent\": \"" + id(top) + "\"");
    String low = desk.entered("GROUP", "组", ", \"parent\": \"" + id(middle) + "\"");

    for (String above : new String[] {top, middle, low}) {
      String circle = body("ASSOCIATION", "总会", ", \"parent\": \"" + id(above) + "\"");
      Answer answer = http.put(StandIns.OFFICER, top, circle, "If-Match", "\"1\"");
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("\"parent\"");
    }
  }

  @Test
  void countsFollowEveryChangeAlongThePlaces() {
    long before = number("410225105");
    String path = desk.entered("COOPERATIVE", "合作社", "\"lifecycle\": \"PLANNED\"");
    assertThat(number("410225105")).isEqualTo(before + 1);
    assertThat(number("410225105201")).isPositive();

    String moved = body("COOPERATIVE", "合作社", "").replace("410225105201", "410225106201");
    long elsewhere = number("410225106");
    assertThat(http.put(StandIns.OFFICER, path, moved, "If-Match", "\"1\"").status())
        .isEqualTo(404);
    assertThat(http.put(StandIns.COUNTY, path, moved, "If-Match", "\"1\"").status()).isEqualTo(200);
    assertThat(number("410225105")).isEqualTo(before);
    assertThat(number("410225106")).isEqualTo(elsewhere + 1);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  private long number(String area) {
    var counts =
        http.get(StandIns.COUNTY, "/api/v1/organisations/counts?within=" + area)
            .json()
            .get("counts");
    long number = 0;
    for (var one : counts) {
      boolean here = one.get("kind").asString().equals("COOPERATIVE");
      number += here ? one.get("number").asLong() : 0;
    }
    return number;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"kind\": \"CLUB\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\"}",
        "{\"kind\": \"GROUP\", \"name\": \" \", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\"}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105999\", \"lifecycle\":"
            + " \"ACTIVE\"}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"MERGED\"}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"id\": \"0198f3a0-0000-7000-8000-000000000001\"}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"key\": true}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"effectiveOn\": \"2026-11-23\"}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"parent\": \"0198f3a0-0000-7000-8000-00000000ffff\"}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"contacts\": [{\"role\": \"CONTACT\"}]}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"contacts\": [{\"role\": \"CONTACT\", \"officer\": \"王 五\"}]}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"contacts\": [{\"role\": \"CONTACT\", \"name\": \"a\", \"phone\":"
            + " \"x\"}]}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"contacts\": [null]}",
        "{\"kind\": \"ENTERPRISE\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"key\": true, \"contacts\": [{\"role\": \"LIAISON\", \"officer\":"
            + " \"a\"}, {\"role\": \"LIAISON\", \"officer\": \"b\"}]}",
        "{\"kind\": \"CHAMBER\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"contacts\": [{\"role\": \"LEGAL_ADVISER\", \"name\": \"a\"},"
            + " {\"role\": \"LEGAL_ADVISER\", \"name\": \"b\"}, {\"role\": \"LEGAL_ADVISER\","
            + " \"name\": \"c\"}]}",
        "{\"kind\": \"SERVICE_TEAM\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"villages\": [\"410225105\"], \"contacts\": [{\"role\": \"LEADER\","
            + " \"officer\": \"a\"}]}",
        "{\"kind\": \"GROUP\", \"name\": \"a\", \"area\": \"410225105201\", \"lifecycle\":"
            + " \"ACTIVE\", \"riches\": 1}"
      })
  void aWrongBodyIsAProblemAndNothingIsWritten(String body) {
    String path = path();

    Answer answer = http.put(StandIns.COUNTY, path, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContainPattern("(organisation|contact)\\.[a-zA-Z]");
    assertThat(http.get(StandIns.COUNTY, path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/organisations/no-uuid",
        "/api/v1/organisations?kind=CLUB",
        "/api/v1/organisations?parent=x",
        "/api/v1/organisations?within=410226",
        "/api/v1/organisations/counts?within=410225106",
        "/api/v1/organisations?limit=0"
      })
  void aWrongAddressIsAProblem(String path) {
    Answer answer = http.get(StandIns.OFFICER, path);

    assertThat(answer.status()).as(answer.body()).isIn(404, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }

  @Test
  void anIdThatIsTakenElsewhereIsAnsweredLikeOneThatIsNotThere() {
    String path = desk.entered("GROUP", "甲组", "");
    String theirs = body("GROUP", "乙组", "").replace("410225105201", "410225106201");

    assertThat(http.put(StandIns.SIBLING, path, theirs).status()).isEqualTo(404);
    assertThat(http.get(StandIns.COUNTY, path).json().get("name").asString()).isEqualTo("甲组");
  }
}
