package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Festivals and what counties and offices say of them; today is 2026-11-22. */
@RosterHttp
class FestivalsHttpTest {
  private static final String FITR_2027 = "/api/v1/festivals/EID_AL_FITR/2027/announcement";
  private static final String TOWNSHIP = "/api/v1/office-calendars/410225106";
  private static final String KAOCHENG = TestTokens.of("officer-410225106", "410225106", "officer");
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2028-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";

  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private JsonNode festival(String token, int year, String key) {
    for (JsonNode one : http.get(token, "/api/v1/festivals?year=" + year).json()) {
      if (one.get("key").asString().equals(key)) {
        return one;
      }
    }
    throw new AssertionError(key);
  }

  private String wisher(String area, String wish) {
    String member = "/api/v1/members/" + UUID.randomUUID();
    http.put(StandIns.COUNTY, member, House.member("褚二", area));
    http.put(StandIns.COUNTY, member + "/consents/GREETING", CONSENT);
    assertThat(http.put(StandIns.COUNTY, member + "/occasions", wish).status()).isEqualTo(200);
    return member.substring(member.lastIndexOf('/') + 1);
  }

  private List<JsonNode> windows(String member) {
    return http.get(StandIns.COUNTY, "/api/v1/must-visits?limit=200&within=410225")
        .json()
        .get("items")
        .valueStream()
        .filter(window -> window.get("memberRef").asString().equals(member))
        .toList();
  }

  private void awaitWindow(String member, String from, String to) {
    await()
        .untilAsserted(
            () -> {
              assertThat(windows(member)).hasSize(1);
              assertThat(windows(member).getFirst().get("from").asString()).isEqualTo(from);
              assertThat(windows(member).getFirst().get("to").asString()).isEqualTo(to);
            });
  }

  @Test
  void aFestivalHasTwoDaysInAYearOrOneOrNone() {
    assertThat(festival(StandIns.OFFICER, 2022, "LABA").get("dates")).hasSize(2);
    assertThat(festival(StandIns.OFFICER, 2023, "LABA").get("dates")).isEmpty();
    assertThat(festival(StandIns.OFFICER, 2033, "EID_AL_FITR").get("dates")).hasSize(2);
    assertThat(festival(StandIns.OFFICER, 2027, "LABA").get("tentative").asBoolean()).isFalse();
    assertThat(festival(StandIns.OFFICER, 2028, "MAWLID").get("tentative").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2014, 404", "2051, 404", "-1, 404", "x, 422"})
  void aYearOutsideTheTableIsSaidToBe(String year, int status) {
    Answer answer = http.get(StandIns.OFFICER, "/api/v1/festivals?year=" + year);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    if (status == 404) {
      assertThat(answer.body()).contains("festivals.year").contains("2015", "2050");
    }
  }

  @Test
  void anAnnouncedDayMovesTheWindowAndItStaysTheSameOne() {
    String member = wisher("410225105201", "{\"occasions\": [\"EID_AL_ADHA\"]}");
    String path = "/api/v1/festivals/EID_AL_ADHA/2027/announcement";
    JsonNode before = windows(member).getFirst();
    assertThat(before.get("from").asString()).isEqualTo("2027-05-09");

    Answer first = http.put(StandIns.COUNTY, path, "{\"date\": \"2027-05-17\"}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("reckoned").asString()).isEqualTo("2027-05-16");
    awaitWindow(member, "2027-05-10", "2027-05-19");
    assertThat(windows(member).getFirst().get("mustVisitId")).isEqualTo(before.get("mustVisitId"));
    JsonNode now = festival(StandIns.OFFICER, 2027, "EID_AL_ADHA");
    assertThat(now.get("dates").get(0).asString()).isEqualTo("2027-05-17");
    assertThat(now.get("tentative").asBoolean()).isFalse();
    assertThat(told()).doesNotContain("EID").doesNotContain("ADHA");
  }

  private String told() {
    StringBuilder all = new StringBuilder();
    for (var record : List.copyOf(sent.history())) {
      all.append(new String(record.value(), UTF_8)).append(record.headers());
    }
    return all.toString();
  }

  @Test
  void theSameDayAgainIsNoNewsAndAnotherOneNeedsTheVersion() {
    String path = "/api/v1/festivals/MAWLID/2030/announcement";
    String day = festival(StandIns.COUNTY, 2030, "MAWLID").get("dates").get(0).asString();
    String same = "{\"date\": \"" + day + "\"}";
    Answer first = http.put(StandIns.COUNTY, path, same);
    String next = "{\"date\": \"" + java.time.LocalDate.parse(day).plusDays(1) + "\"}";

    assertThat(first.status()).isEqualTo(201);
    assertThat(http.put(StandIns.COUNTY, path, same))
        .isEqualTo(new Answer(200, first.type(), first.etag(), first.body()));
    assertThat(http.put(StandIns.COUNTY, path, next).status()).isEqualTo(409);
    assertThat(http.put(StandIns.COUNTY, path, next, "If-Match", "\"7\"").status()).isEqualTo(412);
    assertThat(http.put(StandIns.COUNTY, path, next, "If-Match", first.etag()).status())
        .isEqualTo(200);
  }

  @Test
  void aDayThatIsAMonthOffIsAskedAgain() {
    String path = "/api/v1/festivals/MAWLID/2031/announcement";
    String day = festival(StandIns.COUNTY, 2031, "MAWLID").get("dates").get(0).asString();
    String off = java.time.LocalDate.parse(day).plusMonths(1).toString();
    Answer asked = http.put(StandIns.COUNTY, path, "{\"date\": \"" + off + "\"}");

    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.body()).contains("festival.far-off").contains(day);
    String meant = "{\"date\": \"" + off + "\", \"confirmed\": true}";
    assertThat(http.put(StandIns.COUNTY, path, meant).status()).isEqualTo(201);
    assertThat(festival(StandIns.COUNTY, 2031, "MAWLID").get("dates").get(0).asString())
        .isEqualTo(off);
  }

  @Test
  void aDayAnnouncedAfterTheFestivalIsOnlyRecorded() {
    String member = wisher("410225105201", "{\"occasions\": [\"MAWLID\"]}");
    List<JsonNode> before = windows(member);
    String path = "/api/v1/festivals/MAWLID/2026/announcement";

    assertThat(http.put(StandIns.COUNTY, path, "{\"date\": \"2026-08-26\"}").status())
        .isEqualTo(201);
    assertThat(festival(StandIns.OFFICER, 2026, "MAWLID").get("dates").get(0).asString())
        .isEqualTo("2026-08-26");
    assertThat(windows(member)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "SPRING_FESTIVAL, 2027, '{\"date\": \"2027-02-07\"}', 409",
    "EID_AL_FITR, 2051, '{\"date\": \"2051-01-01\"}', 404",
    "EID_AL_FITR, 2028, '{}', 422",
    "EID_AL_FITR, 2028, '{\"date\": \"2028-02-30\"}', 422",
    "EID_AL_FITR, 2028, '{\"date\": \"2028-02-26\", \"reason\": \"x\"}', 422"
  })
  void whatCannotBeAnnouncedIsRefused(String key, int year, String body, int status) {
    String path = "/api/v1/festivals/%s/%d/announcement".formatted(key, year);

    assertThat(http.put(StandIns.COUNTY, path, body).status()).isEqualTo(status);
  }

  @Test
  void aTownshipDoesNotAnnounce() {
    assertThat(http.put(StandIns.OFFICER, FITR_2027, "{\"date\": \"2027-03-10\"}").status())
        .isEqualTo(403);
  }

  @Test
  void theTownshipsRuleMovesItsWindowsAndNoOthers() {
    String here = wisher("410225106201", "{\"occasions\": [\"LANTERN\"]}");
    String elsewhere = wisher("410225105201", "{\"occasions\": [\"LANTERN\"]}");
    awaitWindow(here, "2027-02-13", "2027-02-22");

    Answer put = http.put(KAOCHENG, TOWNSHIP, "{\"rule\": {\"daysBefore\": 1, \"daysAfter\": 0}}");
    assertThat(put.status()).as(put.body()).isIn(200, 201);
    awaitWindow(here, "2027-02-19", "2027-02-20");
    awaitWindow(elsewhere, "2027-02-13", "2027-02-22");

    Answer others =
        http.put(
            KAOCHENG,
            TOWNSHIP,
            "{\"rule\": {\"daysBefore\": 1, \"daysAfter\": 0, \"categories\": [\"TEACHER\"]}}",
            "If-Match",
            put.etag());
    assertThat(others.status()).as(others.body()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(windows(here)).isEmpty());
    http.put(KAOCHENG, TOWNSHIP, "{}", "If-Match", others.etag());
    awaitWindow(here, "2027-02-13", "2027-02-22");
  }

  @Test
  void anOccasionOfAnOfficesOwnIsKeptByItsCalendar() {
    String fair = UUID.randomUUID().toString();
    String member = wisher("410225105202", "{\"occasions\": [], \"own\": [\"" + fair + "\"]}");
    String path = "/api/v1/office-calendars/410225105202";
    String body =
        "{\"occasions\": [{\"id\": \"%s\", \"name\": \"三月三庙会\", \"calendar\": \"LUNISOLAR\","
            + " \"month\": 3, \"day\": %d}]}";
    assertThat(windows(member)).isEmpty();

    Answer put = http.put(StandIns.OFFICER, path, body.formatted(fair, 3));
    assertThat(put.status()).as(put.body()).isEqualTo(201);
    awaitWindow(member, "2027-04-02", "2027-04-11");
    String id = windows(member).getFirst().get("mustVisitId").asString();
    String village = TestTokens.of("village-410225105202", "410225105202", "village");
    JsonNode shown = festival(village, 2027, fair);
    assertThat(shown.get("name").asString()).isEqualTo("三月三庙会");
    assertThat(shown.get("dates").get(0).asString()).isEqualTo("2027-04-09");

    http.put(StandIns.OFFICER, path, body.formatted(fair, 4), "If-Match", put.etag());
    awaitWindow(member, "2027-04-03", "2027-04-12");
    assertThat(windows(member).getFirst().get("mustVisitId").asString()).isEqualTo(id);
  }

  @Test
  void littleNewYearIsTheCountysToSay() {
    String south = TestTokens.of("county-430", "431301", "county");
    http.upload(south, "/api/v1/place-imports", "p.csv", "code,name\n431301,南沙县\n".getBytes(UTF_8));
    String path = "/api/v1/office-calendars/431301";

    assertThat(festival(south, 2027, "LITTLE_NEW_YEAR").get("dates").get(0).asString())
        .isEqualTo("2027-01-30");
    assertThat(http.put(south, path, "{\"littleNewYear\": \"SOUTH\"}").status()).isEqualTo(201);
    assertThat(festival(south, 2027, "LITTLE_NEW_YEAR").get("dates").get(0).asString())
        .isEqualTo("2027-01-31");
    assertThat(festival(StandIns.COUNTY, 2027, "LITTLE_NEW_YEAR").get("dates").get(0).asString())
        .isEqualTo("2027-01-30");
    assertThat(http.put(KAOCHENG, TOWNSHIP, "{\"littleNewYear\": \"SOUTH\"}").status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rule\": {\"daysBefore\": 365, \"daysAfter\": 0}}",
        "{\"rule\": {\"daysBefore\": -1, \"daysAfter\": 0}}",
        "{\"rule\": {\"daysAfter\": 0}}",
        "{\"rule\": {\"daysBefore\": 1, \"daysAfter\": 0, \"categories\": [\"MOOD\"]}}",
        "{\"littleNewYear\": \"EAST\"}",
        "{\"mood\": 1}",
        "{\"occasions\": [{\"id\": \"00000000-0000-4000-8000-000000000001\", \"name\": \"x\","
            + " \"calendar\": \"GREGORIAN\", \"month\": 2, \"day\": 30}]}",
        "{\"occasions\": [{\"id\": \"00000000-0000-4000-8000-000000000001\", \"name\": \"x\","
            + " \"calendar\": \"LUNISOLAR\", \"month\": 13, \"day\": 1}]}",
        "{\"occasions\": [{\"id\": \"00000000-0000-4000-8000-000000000001\", \"name\":"
            + " \"a\\u202eb\", \"calendar\": \"HIJRI\", \"month\": 1, \"day\": 1}]}",
        "{\"occasions\": [{\"id\": \"00000000-0000-4000-8000-000000000001\", \"name\":"
            + " \"a\\u0000b\", \"calendar\": \"HIJRI\", \"month\": 1, \"day\": 1}]}"
      })
  void whatAnOfficeCannotSayIsRefused(String body) {
    assertThat(http.put(KAOCHENG, TOWNSHIP, body).status()).isEqualTo(422);
  }
}
