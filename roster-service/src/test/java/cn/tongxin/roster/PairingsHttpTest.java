package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.pairing.VisitsByHand;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RosterHttp
class PairingsHttpTest {
  private static final String CONTACT =
      "{\"area\": \"410225105\", \"name\": \"李干部\", \"phone\": \"0371-2688 0001\","
          + " \"hours\": \"8:30-17:30\"}";

  @Autowired private ApplicationContext context;
  @Autowired private TestStore store;
  private TestHttp http;
  private String officer;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    officer = "o" + UUID.randomUUID();
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x, x, 2026-03-01, , deputy",
    "x, y, 2026-03-01, 2026-02-01, to",
    "MEMBER, y, 2026-03-01, , subject",
    "x, '', 2026-03-01, , deputy",
  })
  void whatCannotBeIsRefusedByField(
      String first, String second, String from, String to, String field) {
    String member = id(House.register(http, "许一"));
    String one = first.equals("MEMBER") ? member : first;

    Answer refused = put(UUID.randomUUID(), body(member, one, second, from, to, ""));

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
  }

  @Test
  void daysThatOverlapAreAConflictAndALeadersContactStandsBeside() {
    String member = id(House.register(http, "何一"));
    assertThat(put(UUID.randomUUID(), body(member, officer, "y", "2026-03-01", null, "")).status())
        .isEqualTo(201);

    assertThat(put(UUID.randomUUID(), body(member, "z", "y", "2026-06-01", null, "")).status())
        .isEqualTo(409);
    String leader = ", \"kind\": \"LEADER_CONTACT\", \"every\": \"QUARTER\"";
    UUID contact = UUID.randomUUID();
    String wanted = body(member, "leader", "y", "2026-01-01", null, leader);
    assertThat(put(contact, wanted).status()).isEqualTo(201);
    assertThat(put(contact, wanted).status()).isEqualTo(200);
    assertThat(put(UUID.randomUUID(), wanted).status()).isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members/" + member).body())
        .doesNotContain("\"leader\"");
  }

  @Test
  void missedPeriodsAreThoseWithoutAVisitThatCounts() {
    String member = id(House.register(http, "吕一"));
    VisitsByHand visits = new VisitsByHand(context);
    visits.visited(member, "2026-05-04", "leader");
    visits.visited(member, "2026-08-04", "somebody");
    visits.voided(member, "2026-02-01", "leader");
    UUID care = UUID.randomUUID();
    UUID contact = UUID.randomUUID();
    String every = ", \"every\": \"QUARTER\"";
    put(care, body(member, officer, "y", "2026-01-01", null, every));
    put(
        contact,
        body(member, "leader", "y", "2026-01-01", null, ", \"kind\": \"LEADER_CONTACT\"" + every));

    assertThat(missed(care)).containsExactly("2026-01-01");
    assertThat(missed(contact)).containsExactly("2026-07-01", "2026-01-01");
    assertThat(get(care).json().get("contact").get("lastOn").asString()).isEqualTo("2026-08-04");
  }

  @Test
  void loadsAreShownWithTheMostAndTheLeastInAPlace() {
    for (String name : List.of("施一", "施二", "施三")) {
      put(
          UUID.randomUUID(),
          body(id(House.register(http, name)), officer, "y" + officer, "2026-03-01", null, ""));
    }
    put(
        UUID.randomUUID(),
        body(id(House.register(http, "施四")), "z", officer, "2026-03-01", null, ""));

    String path = "/api/v1/pairing-loads?limit=200&within=410225105";
    String expected = "{\"officer\":\"" + officer + "\",\"first\":3,\"second\":1,\"total\":4}";
    await().until(() -> everyPage(path).contains(expected));

    Answer page = http.get(StandIns.OFFICER, path);
    assertThat(page.json().get("most").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(page.json().get("least").asInt()).isPositive();
    assertThat(http.get(StandIns.OFFICER, "/api/v1/pairing-loads?limit=1").body())
        .doesNotContain("\"nextCursor\":null");
  }

  /** Other tests have officers in this place too. */
  private String everyPage(String path) {
    StringBuilder all = new StringBuilder();
    String next = "";
    do {
      Answer page = http.get(StandIns.OFFICER, path + next);
      all.append(page.body());
      next = "&cursor=" + page.json().get("nextCursor").asString();
    } while (!next.endsWith("=null") && !next.endsWith("="));
    return all.toString();
  }

  @Test
  void aPairingHasOneValidCardThatFollowsWhatItSays() {
    UUID pairing = UUID.randomUUID();
    put(pairing, body(id(House.register(http, "孔一")), officer, "y", "2026-03-01", null, ""));
    String card = "/api/v1/pairings/" + pairing + "/card";
    String contact = "/api/v1/officers/" + officer + "/contact";
    assertThat(http.get(StandIns.OFFICER, card).status()).isEqualTo(409);

    assertThat(http.put(StandIns.OFFICER, contact, CONTACT).status()).isEqualTo(201);
    assertThat(http.put(StandIns.OFFICER, contact, CONTACT).status()).isEqualTo(200);
    Answer first = http.get(StandIns.OFFICER, card);
    assertThat(first.json().get("number").asInt()).isEqualTo(1);
    assertThat(http.get(StandIns.OFFICER, card).body()).isEqualTo(first.body());
    String other = CONTACT.replace("0001", "0002");
    assertThat(http.put(StandIns.OFFICER, contact, other).status()).isEqualTo(409);
    assertThat(http.put(StandIns.OFFICER, contact, other, "If-Match", "\"1\"").status())
        .isEqualTo(200);

    assertThat(http.get(StandIns.OFFICER, card + "?number=1").body()).contains("\"valid\":false");
    assertThat(http.get(StandIns.OFFICER, card).json().get("number").asInt()).isEqualTo(2);
    assertThat(http.get(StandIns.OFFICER, card).body()).contains("0002", "\"valid\":true");
    assertThat(http.get(StandIns.OFFICER, card + "?number=9").status()).isEqualTo(404);
    assertThat(html(card)).contains("Contact card", "李干部", "0002").doesNotContain("No longer");
    assertThat(html(card + "?number=1")).contains("No longer valid");
    assertThat(
            http.put(StandIns.SIBLING, contact, CONTACT.replace("410225105", "410225106")).status())
        .isEqualTo(404);
  }

  @Test
  void aPlaceThatAHandOverLeftEmptyIsAVacancy() {
    String member = id(House.register(http, "曹一"));
    UUID pairing = UUID.randomUUID();
    put(pairing, body(member, officer, "d" + officer, "2026-03-01", null, ""));
    http.post(
        StandIns.OFFICER,
        "/api/v1/handovers",
        "{\"fromOfficer\": \"%s\", \"toOfficer\": \"d%s\", \"effectiveOn\": \"2026-11-22\"}"
            .formatted(officer, officer));

    String path = "/api/v1/vacancies?kind=SECOND_PERSON&limit=200";
    await().until(() -> !http.get(StandIns.OFFICER, path).json().get("items").isEmpty());
    String all = http.get(StandIns.OFFICER, "/api/v1/vacancies?limit=200").body();
    assertThat(all).contains("SECOND_PERSON");
    Answer page = http.get(StandIns.OFFICER, "/api/v1/vacancies?limit=1");
    int seen = 0;
    for (; page.json().hasNonNull("nextCursor"); seen++) {
      String next = page.json().get("nextCursor").asString();
      page = http.get(StandIns.OFFICER, "/api/v1/vacancies?limit=1&cursor=" + next);
      assertThat(page.status()).isEqualTo(200);
    }
    assertThat(http.get(StandIns.OFFICER, "/api/v1/vacancies?cursor=eHg").status()).isEqualTo(422);
  }

  private List<String> missed(UUID pairing) {
    return get(pairing)
        .json()
        .get("contact")
        .get("missed")
        .valueStream()
        .map(period -> period.get("from").asString())
        .toList();
  }

  private Answer get(UUID pairing) {
    return http.get(StandIns.OFFICER, "/api/v1/pairings/" + pairing);
  }

  private Answer put(UUID pairing, String body) {
    return http.put(StandIns.OFFICER, "/api/v1/pairings/" + pairing, body);
  }

  private static String body(
      String member, String officer, String deputy, String from, String to, String more) {
    return "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"%s\", \"deputy\": \"%s\", \"from\": \"%s\"%s%s}"
        .formatted(
            member, officer, deputy, from, to == null ? "" : ", \"to\": \"" + to + "\"", more);
  }

  private String html(String path) {
    return http.send(StandIns.OFFICER, "GET", path, "", new byte[0], "Accept", "text/html").body();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
