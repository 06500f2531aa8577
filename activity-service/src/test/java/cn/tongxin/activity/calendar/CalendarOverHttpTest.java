package cn.tongxin.activity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.activity.window.WindowsByHand;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ActivityHttp
class CalendarOverHttpTest {
  private static final String VILLAGE = "410225105777";

  @Autowired private ApplicationContext context;
  private final TestHttp http;

  CalendarOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void everythingThatHasADayIsOnIt() {
    String course =
        gathering(
            """
            {"on": "2025-04-29", "minutes": 60}, {"on": "2025-05-12", "starts": "10:00", "minutes": 60}
            """);
    String past = gathering("{\"on\": \"2025-04-12\", \"minutes\": 60}");
    String cancelled = gathering("{\"on\": \"2025-05-12\", \"minutes\": 60}");
    http.post(StandIns.OFFICER, cancelled + "/cancellation", "{\"reason\": \"rain\"}");
    String duty = "/api/v1/duty-rosters/" + UUID.randomUUID();
    put(
        duty,
        """
        {"area": "%s", "place": "market", "lunarDays": [15], "from": "2025-01-01",
         "to": "2025-12-31", "officers": ["a"]}
        """
            .formatted(VILLAGE));

    JsonNode may = calendar("month=2025-05");
    JsonNode week = calendar("week=2025-W20");

    assertThat(may.get("days")).hasSize(31);
    assertThat(hrefs(may.get("days").get(11))).containsExactly(course, duty);
    assertThat(may.toString()).doesNotContain(past);
    assertThat(week.get("from").asString()).isEqualTo("2025-05-12");
    assertThat(week.get("to").asString()).isEqualTo("2025-05-18");
    assertThat(hrefs(week.get("days").get(0))).containsExactly(course, duty);
    assertThat(may.get("days").get(0).get("workday").asBoolean()).isFalse();
    assertThat(may.get("more")).isEmpty();
  }

  @Test
  void visitsWindowsAndBookingsAreOnIt() {
    UUID member = UUID.randomUUID();
    new MembersByHand(context).served(member, VILLAGE);
    String visit = "/api/v1/visits/" + UUID.randomUUID();
    put(
        visit,
        """
        {"memberRef": "%s", "purpose": "ROUTINE", "plannedOn": "2027-05-12", "officers": ["a"]}
        """
            .formatted(member));
    new WindowsByHand(context).announced(member, VILLAGE, "2027-05-01", "2027-05-12");
    UUID hall = UUID.randomUUID();
    put(
        "/api/v1/halls/" + hall,
        "{\"area\": \"%s\", \"name\": \"hall\", \"seats\": 30}".formatted(VILLAGE));
    String booking = "/api/v1/bookings/" + UUID.randomUUID();
    put(
        booking,
        """
        {"hallId": "%s", "on": "2027-05-12", "from": "09:00", "to": "11:00", "purpose": "bees"}
        """
            .formatted(hall));

    JsonNode day = calendar("month=2027-05").get("days").get(11);

    assertThat(hrefs(day)).contains(visit, booking);
    assertThat(day.get("entries").valueStream().map(entry -> entry.get("kind").asString()))
        .containsExactlyInAnyOrder("VISIT", "WINDOW", "BOOKING");
  }

  @Test
  void aCourseThatWasHeldStaysOnTheDaysOfItsSessions() {
    String course =
        gathering(
            """
            {"on": "2025-06-29", "minutes": 60}, {"on": "2025-07-02", "minutes": 60}
            """);
    http.post(
        StandIns.OFFICER,
        course + "/attendance",
        "{\"counts\": [{\"audience\": \"OTHERS\", \"people\": 6}]}");
    assertThat(
            http.post(StandIns.OFFICER, course + "/holding", "{\"heldOn\": \"2025-07-02\"}")
                .status())
        .isEqualTo(200);

    assertThat(hrefs(calendar("month=2025-06").get("days").get(28))).containsExactly(course);
    assertThat(hrefs(calendar("month=2025-07").get("days").get(1))).containsExactly(course);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "month=2026-13",
        "month=2026",
        "month=99999-01",
        "month=0001-01",
        "week=2026-W60",
        "week=2026-47",
        "week=9999-W01",
        "month=2026-11&week=2026-W47",
        "month=$where"
      })
  void aSpanThatIsNoneIsNamed(String span) {
    assertThat(http.get(StandIns.OFFICER, "/api/v1/calendar?" + span).status()).isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    return Stream.of(Endpoint.reading("/api/v1/calendar?within=410225105&week=2026-W47"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private JsonNode calendar(String span) {
    var answer = http.get(StandIns.OFFICER, "/api/v1/calendar?within=" + VILLAGE + "&" + span);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private String gathering(String sessions) {
    String path = "/api/v1/gatherings/" + UUID.randomUUID();
    put(
        path,
        """
        {"kind": "TRAINING", "area": "%s", "title": "bees", "sessions": [%s]}
        """
            .formatted(VILLAGE, sessions));
    return path;
  }

  private void put(String path, String body) {
    var answer = http.put(StandIns.OFFICER, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static List<String> hrefs(JsonNode day) {
    return day.get("entries").valueStream().map(entry -> entry.get("href").asString()).toList();
  }
}
