package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a county of its own, because places that are merged stay merged. */
@RosterHttp
class PlacesHttpTest {
  private static final String COUNTY = TestTokens.of("county-229", "410229", "county");
  private static final String EAST = TestTokens.of("officer-410229101", "410229101", "officer");
  private static final String WEST = TestTokens.of("officer-410229102", "410229102", "officer");
  private static final String PLACES =
      """
      code,name
      410229,某县
      410229101,东镇
      410229102,西镇
      410229101201,一村
      410229101202,二村
      410229101203,三村
      410229101204,四村
      410229101204001,四村一组
      410229102201,五村
      410229102202,六村
      """;

  @Autowired private TestStore store;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    enter(COUNTY, PLACES);
  }

  @Test
  void aHouseholdIsAPlaceInWhichSomebodyLives() {
    enter(StandIns.COUNTY, "code,name\n410225105201009,九组\n410225105201009001,1号院\n");

    assertThat(http.get(House.VILLAGE, "/api/v1/places/410225105201009001").json())
        .hasToString(
            "{\"code\":\"410225105201009001\",\"name\":\"1号院\",\"level\":\"HOUSEHOLD\","
                + "\"parent\":\"410225105201009\"}");
    String path = "/api/v1/members/" + UUID.randomUUID();
    Answer put = http.put(House.VILLAGE, path, House.member("户主", "410225105201009001"));
    assertThat(put.status()).as(put.body()).isEqualTo(201);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/members?within=410225105201009").body())
        .contains("户主");
  }

  @Test
  void namesWithDatesStayReadable() {
    String place = "/api/v1/places/410229101203";
    String body = "{\"name\": \"%s\", \"effectiveOn\": \"%s\", \"reason\": \"更名批复\"}";

    Answer renamed = http.post(COUNTY, place + "/renaming", body.formatted("新三村", "2026-07-01"));
    Answer again = http.post(COUNTY, place + "/renaming", body.formatted("新三村", "2026-07-01"));
    Answer earlier = http.post(COUNTY, place + "/renaming", body.formatted("老三", "2026-06-01"));
    Answer future = http.post(COUNTY, place + "/renaming", body.formatted("未来", "2026-11-23"));

    assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(renamed.body());
    assertThat(earlier.status()).isEqualTo(409);
    assertThat(future.status()).isEqualTo(422);
    assertThat(name(place)).isEqualTo("新三村");
    assertThat(name(place + "?asOf=2026-06-30")).isEqualTo("三村");
    assertThat(name(place + "?asOf=2026-07-01")).isEqualTo("新三村");
    assertThat(http.get(EAST, place + "/history").json().get("items"))
        .hasSize(2)
        .last()
        .extracting(line -> line.get("reason").asString())
        .isEqualTo("更名批复");
  }

  private String name(String path) {
    return http.get(COUNTY, path).json().get("name").asString();
  }

  @Test
  void whatIsInAMergedPlaceFollowsItAtOnce() {
    String village = "410229101204";
    String inVillage = register("甲乙", village);
    String inQuarter = register("丙丁", village + "001");

    Answer merged = merge(village, "410229102202", "2026-10-01");

    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(http.get(WEST, inVillage).status()).isEqualTo(200);
    assertThat(http.get(WEST, inQuarter).status()).isEqualTo(200);
    assertThat(http.get(EAST, inVillage).status()).isEqualTo(404);
    assertThat(http.get(EAST, "/api/v1/places/" + village).status()).isEqualTo(404);
    String old = TestTokens.of("village-" + village, village, "village");
    assertThat(http.get(old, "/api/v1/members?within=" + village).body()).contains("甲乙", "丙丁");
    assertThat(http.get(old, "/api/v1/members?within=410229102202").body()).contains("甲乙");
    assertThat(http.get(WEST, "/api/v1/members?status=ACTIVE").body()).contains("甲乙", "丙丁");
    assertThat(http.get(EAST, "/api/v1/members?status=ACTIVE").body()).doesNotContain("甲乙", "丙丁");
    theMemberIsMovedWithAnEntryOfItsOwn(inVillage);
    theOldCodeSaysWhereItWent(village);
    assertThat(http.get(WEST, "/api/v1/places?parent=410229102").body())
        .contains("410229102202")
        .doesNotContain("\"" + village + "\"");
    assertThat(http.get(WEST, "/api/v1/places?parent=410229102202").body())
        .contains(village + "001");
    String newcomer = register("戊己", village);
    assertThat(http.get(WEST, newcomer).json().get("area").asString()).isEqualTo("410229102202");
    assertThat(merge(village, "410229102202", "2026-10-01").status()).isEqualTo(200);
    assertThat(merge(village, "410229102201", "2026-10-01").status()).isEqualTo(409);
    assertThat(merge("410229102202", village, "2026-10-01").status()).isEqualTo(422);
  }

  private void theMemberIsMovedWithAnEntryOfItsOwn(String member) {
    await()
        .untilAsserted(
            () ->
                assertThat(http.get(WEST, member).json().get("area").asString())
                    .isEqualTo("410229102202"));
    assertThat(http.get(WEST, member + "?asOf=2026-09-30").json().get("area").asString())
        .isEqualTo("410229101204");
    assertThat(http.get(WEST, member + "/history").body()).contains("合村并居");
  }

  private void theOldCodeSaysWhereItWent(String village) {
    String path = "/api/v1/places/" + village;
    await()
        .untilAsserted(
            () ->
                assertThat(http.get(WEST, path).json().get("merger"))
                    .hasToString(
                        "{\"into\":\"410229102202\",\"on\":\"2026-10-01\",\"reason\":\"合村并居\","
                            + "\"waitingFor\":[\"activity\",\"assessment\",\"notification\"]}"));
    assertThat(http.get(COUNTY, path + "?asOf=2026-09-30").json().has("merger")).isFalse();
    assertThat(http.get(WEST, path + "/history").body()).contains("MERGED_INTO");
    assertThat(http.get(WEST, "/api/v1/places/410229102202/history").body()).contains("TOOK_IN");
  }

  /** As if the service had died after some members were moved and before their pairings were. */
  @Test
  void whatACrashLeftOfAMergerIsGoneOnWith() {
    enter(COUNTY, "410229103,北镇\n410229103201,七村\n410229103202,八村\n");
    String rows = "姓名,村\n午一,410229103201\n午二,410229103201\n午三,410229103201\n";
    http.upload(COUNTY, "/api/v1/roster-imports", "r.csv", rows.getBytes(UTF_8));
    await().untilAsserted(() -> assertThat(left("410229103201")).isEqualTo(6));
    assertThat(merge("410229103201", "410229103202", "2026-10-01").status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(left("410229103201")).isZero());
    // Else whoever is at it would note over what is changed here that all is done.
    await().untilAsserted(() -> assertThat(waitingFor("410229103201")).doesNotContain("roster"));
    var pairings = store.database().getCollection("pairings");
    var old = new AreaCode("410229103201");
    pairings.updateOne(
        Filters.eq("within", "410229103202"),
        Updates.combine(
            Updates.set("area.value", old.value()), Updates.set("within", old.within())));
    assertThat(left("410229103201")).isEqualTo(1);

    store
        .database()
        .getCollection("countyMaps")
        .updateOne(
            Filters.and(Filters.eq("410229"), Filters.eq("mergers.code.value", old.value())),
            Updates.combine(
                Updates.set("mergers.$.carriedOut", false),
                Updates.set("errand.due", java.util.Date.from(java.time.Instant.EPOCH)),
                Updates.set("errand.claims", 1L),
                Updates.inc("version", 1L)));

    await().untilAsserted(() -> assertThat(left("410229103201")).isZero());
    await().untilAsserted(() -> assertThat(waitingFor("410229103201")).doesNotContain("roster"));
    assertThat(http.get(COUNTY, "/api/v1/members?within=410229103202").body())
        .contains("午一", "午二", "午三");
  }

  private String waitingFor(String code) {
    return http.get(COUNTY, "/api/v1/places/" + code).body();
  }

  /** How many members and pairings are recorded at the code. */
  private long left(String code) {
    return store.database().getCollection("pairings").countDocuments(Filters.eq("within", code))
        + store.database().getCollection("members").countDocuments(Filters.eq("within", code));
  }

  @ParameterizedTest
  @CsvSource({
    "410229101201, 410229101201, 2026-10-01, 422",
    "410229101, 410229101201, 2026-10-01, 422",
    "410229101201, 410229101, 2026-10-01, 422",
    "410229101201, 410225105201, 2026-10-01, 422",
    "410229101201, 410229101299, 2026-10-01, 422",
    "410229101201, 410229101202, 2026-11-23, 422",
    "410229, 410225, 2026-10-01, 422",
    "410225105201, 410225105202, 2026-10-01, 404",
    "410229101298, 410229101202, 2026-10-01, 404",
    "410229101201, x, 2026-10-01, 422"
  })
  void whatCannotBeMergedIsRefused(String code, String into, String on, int status) {
    Answer refused = merge(code, into, on);

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.type()).isEqualTo("application/problem+json");
  }

  @Test
  void onlyTheCountyChangesPlaces() {
    String renaming = "{\"name\": \"x\", \"effectiveOn\": \"2026-10-01\", \"reason\": \"x\"}";
    String path = "/api/v1/places/410229101201";

    assertThat(http.post(EAST, path + "/renaming", renaming).status()).isEqualTo(403);
    assertThat(http.post(StandIns.COUNTY, path + "/renaming", renaming).status()).isEqualTo(404);
    assertThat(http.post("", path + "/renaming", renaming).status()).isEqualTo(401);
    assertThat(http.post("", path + "/merger", "{}").status()).isEqualTo(401);
  }

  private Answer merge(String code, String into, String on) {
    String body = "{\"into\": \"%s\", \"effectiveOn\": \"%s\", \"reason\": \"合村并居\"}";
    return http.post(COUNTY, "/api/v1/places/" + code + "/merger", body.formatted(into, on));
  }

  private String register(String name, String area) {
    String path = "/api/v1/members/" + UUID.randomUUID();
    Answer put = http.put(COUNTY, path, House.member(name, area));
    assertThat(put.status()).as(put.body()).isEqualTo(201);
    return path;
  }

  private void enter(String token, String csv) {
    Answer answer = http.upload(token, "/api/v1/place-imports", "p.csv", csv.getBytes(UTF_8));
    assertThat(answer.json().get("rejected").asInt()).as(answer.body()).isZero();
  }
}
