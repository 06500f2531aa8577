package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Each test has a village of its own, because an office is its place's only one. */
@RosterHttp
class OfficesHttpTest {
  private static final String POSTS =
      "{\"posts\": [{\"title\": \"SECRETARY\", \"holders\": [{\"officer\": \"%s\", \"from\":"
          + " \"2026-01-01\"}]}, {\"title\": \"CONTACT\", \"holders\": [{\"name\": \"秦九\","
          + " \"phone\": \"0371-2222222\", \"from\": \"2026-01-01\", \"to\": \"2026-11-21\"}]}]%s}";

  private static final AtomicInteger VILLAGES = new AtomicInteger(300);

  private TestHttp http;
  private String village;
  private String office;
  private String plan;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    village = "410225105" + VILLAGES.getAndIncrement();
    http.upload(
        StandIns.COUNTY,
        "/api/v1/place-imports",
        "places.csv",
        ("code,name\n" + village + ",新村\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    office = "/api/v1/offices/" + village;
    plan = "/api/v1/village-plans/" + village;
  }

  @Test
  void anOfficeThatNobodyRecordedIsThereWithAllThatItLacks() {
    Answer answer = http.get(StandIns.OFFICER, office);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.etag()).isEqualTo("\"0\"");
    assertThat(answer.json().get("missing").toString()).isEqualTo("[\"POST\",\"AGENT\"]");
    assertThat(answer.json().get("posts").get(0).get("vacant").asBoolean()).isTrue();
    assertThat(http.get(StandIns.OFFICER, "/api/v1/offices/410225105999").status()).isEqualTo(404);
    assertThat(http.get(StandIns.SIBLING, office).status()).isEqualTo(404);
  }

  @Test
  void theSameBodyAgainGivesTheSameAnswerAndAnotherIsRefused() {
    String body = POSTS.formatted("a", "");
    Answer first = http.put(StandIns.OFFICER, office, body);
    Answer again = http.put(StandIns.OFFICER, office, body);
    Answer sentBack = http.put(StandIns.OFFICER, office, again.body());

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(sentBack.body()).isEqualTo(first.body());
    assertThat(http.put(StandIns.OFFICER, office, POSTS.formatted("b", "")).status())
        .isEqualTo(409);
    String changed = POSTS.formatted("b", ", \"reason\": \"换届\"");
    assertThat(http.put(StandIns.OFFICER, office, changed, "If-Match", "\"9\"").status())
        .isEqualTo(412);
    assertThat(http.put(StandIns.OFFICER, office, changed, "If-Match", "\"1\"").status())
        .isEqualTo(200);
    JsonNode history = http.get(StandIns.OFFICER, office + "/history").json().get("items");
    assertThat(history.size()).isEqualTo(2);
    assertThat(history.get(1).get("recordedBy").asString()).isEqualTo("officer-410225105");
    assertThat(history.get(1).get("reason").asString()).isEqualTo("换届");
  }

  @Test
  void aPostIsListedAsVacantOnTheDayOfTheVacancy() {
    http.put(StandIns.OFFICER, office, POSTS.formatted("a", ""));

    List<String> vacant = new ArrayList<>();
    for (JsonNode one : all("/api/v1/vacancies?kind=POST&limit=2&within=" + village)) {
      vacant.add(one.get("post").asString() + " " + one.get("since").asString());
    }

    assertThat(vacant).containsExactly("CONTACT 2026-11-22");
    assertThat(all("/api/v1/vacancies?limit=1&within=" + village)).hasSize(1);
    assertThat(all("/api/v1/vacancies?kind=MEMBER&within=" + village)).isEmpty();
  }

  @Test
  void membersAndPostsAreOneListWithoutGaps() {
    String member = "/api/v1/members/" + UUID.randomUUID();
    http.put(StandIns.COUNTY, member, House.member("空缺", village));

    for (int limit : new int[] {1, 2, 3}) {
      assertThat(all("/api/v1/vacancies?within=" + village + "&limit=" + limit))
          .extracting(one -> one.get("kind").asString())
          .containsExactly("MEMBER", "POST", "POST");
    }
  }

  @Test
  void aVillageIsListedUntilItHasAnAgentWithATelephone() {
    String agents = "{\"agents\": [{\"officer\": \"a\", \"from\": \"2026-01-01\"%s}]}";
    assertThat(withoutAgent()).contains(village).doesNotContain("410225105");

    http.put(StandIns.OFFICER, office, agents.formatted(""));
    assertThat(withoutAgent()).contains(village);
    http.put(
        StandIns.OFFICER,
        office,
        agents.formatted(", \"phone\": \"0371-2222222\""),
        "If-Match",
        "*");
    assertThat(withoutAgent()).doesNotContain(village);
  }

  private List<String> withoutAgent() {
    return all("/api/v1/offices?missing=AGENT&limit=1&within=410225105").stream()
        .map(one -> one.get("area").asString())
        .toList();
  }

  private List<JsonNode> all(String list) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      Answer answer = http.get(StandIns.COUNTY, list + cursor);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      answer.json().get("items").forEach(items::add);
      JsonNode next = answer.json().get("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    return items;
  }

  @Test
  void allOfficesOfACountyAreListedByCodeEachOnce() {
    List<String> codes =
        all("/api/v1/offices?within=410225&limit=2").stream()
            .map(one -> one.get("area").asString())
            .toList();

    assertThat(codes).isSorted().doesNotHaveDuplicates();
    assertThat(codes)
        .contains("410225", "410225105", "410225105201", village, "410225106", "410225106201");
  }

  @Test
  void aVillageShowsTheTeamThatServesIt() {
    String team = "/api/v1/organisations/" + UUID.randomUUID();
    http.put(
        StandIns.OFFICER,
        team,
        """
        {"kind": "SERVICE_TEAM", "name": "服务一队", "area": "410225105", "lifecycle": "ACTIVE",
         "villages": ["%s"], "contacts": [{"role": "LEADER", "officer": "officer-410225105",
         "phone": "0371-2222222"}]}
        """
            .formatted(village));

    JsonNode teams = http.get(StandIns.COUNTY, office).json().get("teams");
    assertThat(teams.size()).isEqualTo(1);
    assertThat(teams.get(0).get("leader").asString()).isEqualTo("officer-410225105");
  }

  @Test
  void aPlanAndItsVersionsOutliveTheSecretary() {
    String text = "{\"title\": \"一村一策\", \"text\": \"%s\", \"measures\": [\"修路\"]}";
    http.put(StandIns.OFFICER, office, POSTS.formatted("first", ""));
    assertThat(http.put(StandIns.OFFICER, plan, text.formatted("种梨")).status()).isEqualTo(201);
    http.put(StandIns.OFFICER, office, POSTS.formatted("second", ""), "If-Match", "\"1\"");

    Answer unchanged = http.get(StandIns.OFFICER, plan);
    assertThat(unchanged.json().get("secretary").asString()).isEqualTo("first");
    assertThat(http.put(StandIns.OFFICER, plan, unchanged.body()).status()).isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, plan, text.formatted("种枣")).status()).isEqualTo(409);
    Answer next = http.put(StandIns.OFFICER, plan, text.formatted("种枣"), "If-Match", "\"1\"");

    assertThat(next.json().get("secretary").asString()).isEqualTo("second");
    JsonNode history = http.get(StandIns.OFFICER, plan + "/history").json().get("items");
    assertThat(history.get(0).get("text").asString()).isEqualTo("种梨");
    assertThat(history.get(0).get("secretary").asString()).isEqualTo("first");
    assertThat(http.get(StandIns.OFFICER, plan + "?asOf=2026-11-21").status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/village-plans?within=" + village).body())
        .contains("种枣");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"posts\": [null]}",
        "{\"posts\": [{\"title\": \" \"}]}",
        "{\"posts\": [{\"title\": \"X\", \"holders\": [{\"officer\": \"a\"}]}]}",
        "{\"posts\": [{\"title\": \"X\", \"holders\": [{\"from\": \"2026-01-01\"}]}]}",
        "{\"posts\": [{\"title\": \"X\", \"holders\": [{\"officer\": \"王 五\", \"from\":"
            + " \"2026-01-01\"}]}]}",
        "{\"posts\": [{\"title\": \"X\", \"holders\": [{\"officer\": \"a\", \"from\":"
            + " \"2026-01-01\"}, {\"officer\": \"b\", \"from\": \"2026-02-01\"}]}]}",
        "{\"agents\": [{\"officer\": \"a\", \"from\": \"2026-01-01\", \"to\": \"2025-12-31\"}]}",
        "{\"agents\": [{\"officer\": \"a\", \"phone\": \"x\", \"from\": \"2026-01-01\"}]}",
        "{\"stationed\": [{\"name\": \"a\", \"from\": \"2026-01-01\"}]}",
        "{\"stationed\": [{\"officer\": \"a\", \"from\": \"2026-01-01\"}, {\"officer\": \"a\","
            + " \"from\": \"2026-02-01\"}]}",
        "{\"effectiveOn\": \"2026-11-23\"}",
        "{\"area\": \"410225105\"}",
        "{\"bribes\": []}"
      })
  void aWrongBodyIsAProblemAndNothingIsWritten(String body) {
    Answer answer = http.put(StandIns.COUNTY, office, body);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body()).doesNotContainPattern("(office|contact)\\.[a-z]");
    assertThat(http.get(StandIns.COUNTY, office).etag()).isEqualTo("\"0\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/offices/12",
        "/api/v1/offices?missing=ALL",
        "/api/v1/offices?within=410226",
        "/api/v1/offices?cursor=NDEwMjI2IA",
        "/api/v1/offices?cursor=eA",
        "/api/v1/vacancies?kind=POST&cursor=eA",
        "/api/v1/vacancies?kind=POST&cursor=cG9zdHMgNDEwMjI2IA",
        "/api/v1/vacancies?kind=X",
        "/api/v1/village-plans/410225105",
        "/api/v1/village-plans/410225105201?asOf=x"
      })
  void aWrongAddressIsAProblem(String path) {
    Answer answer = http.get(StandIns.OFFICER, path);

    assertThat(answer.status()).as(answer.body()).isIn(404, 422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }
}
