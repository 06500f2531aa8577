package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Households and organisations are looked after as members are. */
@RosterHttp
class PairedSubjectsHttpTest {
  private static final String CADRE = "village-410225105201";
  private static final String OTHER_COUNTY = TestTokens.of("county-231", "410239", "county");

  @Autowired private TestStore store;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void aHouseholdIsVacantUntilItIsPairedAndThenThatPersonIsItsCadre() {
    String household = household(House.register(http, "曹一"));
    assertThat(vacant("HOUSEHOLD")).contains(id(household));

    Answer paired = pair(UUID.randomUUID(), "HOUSEHOLD", household, "2026-03-01");

    assertThat(paired.status()).as(paired.body()).isEqualTo(201);
    assertThat(paired.json().get("area").asString()).isEqualTo("410225105201");
    assertThat(vacant("HOUSEHOLD")).doesNotContain(id(household));
    Answer now = http.get(StandIns.OFFICER, household);
    assertThat(now.json().get("cadre").asString()).isEqualTo("first");
    assertThat(now.json().get("care").get("deputy").asString()).isEqualTo("second");
    String other = now.body().replace("\"cadre\":\"first\"", "\"cadre\":\"another\"");
    Answer refused = http.put(House.VILLAGE, household, other, "If-Match", now.etag());
    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
  }

  @Test
  void whereNobodyLivesNobodyIsOwedAPairing() {
    String member = House.register(http, "曹二");
    String household = household(member);
    UUID pairing = UUID.randomUUID();
    pair(pairing, "HOUSEHOLD", household, "2026-03-01");

    http.post(
        StandIns.OFFICER,
        member + "/moves",
        "{\"area\": \"410225105202\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"x\"}");

    assertThat(http.get(StandIns.OFFICER, "/api/v1/pairings/" + pairing).json().has("to")).isTrue();
    assertThat(vacant("HOUSEHOLD")).doesNotContain(id(household));
    assertThat(pair(UUID.randomUUID(), "HOUSEHOLD", household, "2027-03-01").status())
        .isEqualTo(404);
  }

  @Test
  void anActiveEnterpriseIsVacantTheSameDayAndItsPairingEndsWithIt() {
    String enterprise = "/api/v1/organisations/" + UUID.randomUUID();
    String body =
        "{\"kind\": \"ENTERPRISE\", \"name\": \"曹家厂\", \"area\": \"410225105\","
            + " \"lifecycle\": \"%s\"}";
    http.put(StandIns.OFFICER, enterprise, body.formatted("FORMING"));
    assertThat(vacant("ORGANISATION")).doesNotContain(id(enterprise));
    http.put(StandIns.OFFICER, enterprise, body.formatted("ACTIVE"), "If-Match", "\"1\"");
    assertThat(vacant("ORGANISATION")).contains(id(enterprise), "曹家厂");

    UUID pairing = UUID.randomUUID();
    Answer paired = pair(pairing, "ORGANISATION", enterprise, "2026-03-01");
    assertThat(paired.status()).as(paired.body()).isEqualTo(201);
    assertThat(vacant("ORGANISATION")).doesNotContain(id(enterprise));
    String whose = "/api/v1/pairings?subject=" + id(enterprise);
    assertThat(http.get(StandIns.OFFICER, whose).body()).contains(pairing.toString());
    assertThat(http.get(StandIns.SIBLING, whose).body()).doesNotContain(pairing.toString());

    http.put(StandIns.OFFICER, enterprise, body.formatted("DISSOLVED"), "If-Match", "\"2\"");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/pairings/" + pairing).json().has("to")).isTrue();
    assertThat(vacant("ORGANISATION")).doesNotContain(id(enterprise));
  }

  @Test
  void anOfficesOwnMeansAreOwedNoPairing() {
    String team = "/api/v1/organisations/" + UUID.randomUUID();
    String group =
        "{\"kind\": \"GROUP\", \"name\": \"组\", \"area\": \"410225105\","
            + " \"lifecycle\": \"ACTIVE\"}";
    http.put(StandIns.OFFICER, team, group);

    assertThat(vacant("ORGANISATION")).doesNotContain(id(team));
    assertThat(pair(UUID.randomUUID(), "ORGANISATION", team, "2026-03-01").status()).isEqualTo(201);
  }

  /** In a county of its own, because places that are merged stay merged. */
  @Test
  void aHouseholdItsMembersAndItsPairingFollowAMergedVillageTogether() {
    String places =
        """
        code,name
        410239,某县
        410239101,东镇
        410239101201,一村
        410239101202,二村
        """;
    http.upload(OTHER_COUNTY, "/api/v1/place-imports", "p.csv", places.getBytes(UTF_8));
    String member = "/api/v1/members/" + UUID.randomUUID();
    http.put(OTHER_COUNTY, member, House.member("曹三", "410239101201"));
    String household = "/api/v1/households/" + UUID.randomUUID();
    http.put(OTHER_COUNTY, household, roof("410239101201", member));
    String pairing = "/api/v1/pairings/" + UUID.randomUUID();
    http.put(OTHER_COUNTY, pairing, pairing("HOUSEHOLD", household, "2026-03-01"));

    http.post(
        OTHER_COUNTY,
        "/api/v1/places/410239101201/merger",
        "{\"into\": \"410239101202\", \"effectiveOn\": \"2026-10-01\", \"reason\": \"x\"}");

    await().untilAsserted(() -> assertThat(area(pairing)).isEqualTo("410239101202"));
    assertThat(area(household)).isEqualTo("410239101202");
    assertThat(area(member)).isEqualTo("410239101202");
    assertThat(http.get(OTHER_COUNTY, household).body()).contains(id(member));
    assertThat(http.get(OTHER_COUNTY, pairing).json().has("to")).isFalse();
  }

  private String area(String path) {
    return http.get(OTHER_COUNTY, path).json().get("area").asString();
  }

  private String household(String member) {
    String path = "/api/v1/households/" + UUID.randomUUID();
    Answer created = http.put(House.VILLAGE, path, roof("410225105201", member));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return path;
  }

  private static String roof(String village, String member) {
    return "{\"area\": \"%s\", \"address\": \"东街1号\", \"cadre\": \"%s\", \"members\": [\"%s\"]}"
        .formatted(village, CADRE, id(member));
  }

  private Answer pair(UUID id, String kind, String subject, String from) {
    return http.put(StandIns.OFFICER, "/api/v1/pairings/" + id, pairing(kind, subject, from));
  }

  private static String pairing(String kind, String subject, String from) {
    return "{\"subject\": {\"kind\": \"%s\", \"id\": \"%s\"}, \"officer\": \"first\", \"deputy\": \"second\", \"from\": \"%s\"}"
        .formatted(kind, id(subject), from);
  }

  private String vacant(String kind) {
    String path = "/api/v1/vacancies?limit=200&kind=" + kind;
    return http.get(StandIns.OFFICER, path).body();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
