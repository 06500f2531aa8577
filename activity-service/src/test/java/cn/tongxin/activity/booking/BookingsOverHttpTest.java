package cn.tongxin.activity.booking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Halls, bookings and duty over HTTP. */
@ActivityHttp
class BookingsOverHttpTest {
  private static final String HALL =
      "{\"area\": \"410225105\", \"name\": \"hall of the service team\", \"seats\": 80}";

  private TestHttp http;
  private String hall;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    hall = "/api/v1/halls/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, hall, HALL).status()).isEqualTo(200);
  }

  @Test
  void aHallIsBookedOnceForATime() {
    String mine = "/api/v1/bookings/" + UUID.randomUUID();
    String theirs = "/api/v1/bookings/" + UUID.randomUUID();
    Answer booked = http.put(StandIns.OFFICER, mine, booking("2026-12-01", "09:00", "11:00"));
    assertThat(booked.status()).as(booked.body()).isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, mine, booking("2026-12-01", "09:00", "11:00")).body())
        .isEqualTo(booked.body());

    Answer taken = http.put(StandIns.OFFICER, theirs, booking("2026-12-01", "10:00", "12:00"));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.json().get("detail").asString()).isEqualTo("The hall is taken at that time.");
    assertThat(http.get(StandIns.OFFICER, theirs).status()).isEqualTo(404);
    http.post(StandIns.OFFICER, mine + "/cancellation", "");
    assertThat(http.put(StandIns.OFFICER, theirs, booking("2026-12-01", "10:00", "12:00")).status())
        .isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, mine, booking("2026-12-01", "09:00", "11:00")).status())
        .isEqualTo(409);
  }

  @Test
  void theSameBookingSentTwiceAtOnceIsTheSameAnswer() throws Exception {
    for (int day = 10; day < 15; day++) {
      String mine = "/api/v1/bookings/" + UUID.randomUUID();
      String body = booking("2026-12-" + day, "09:00", "11:00");
      List<Callable<Answer>> sent =
          Collections.nCopies(4, () -> http.put(StandIns.OFFICER, mine, body));
      try (var phones = Executors.newFixedThreadPool(4)) {
        for (Future<Answer> answer : phones.invokeAll(sent)) {
          assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void aBookingIsMovedByWhoNamesItsVersion() {
    String mine = "/api/v1/bookings/" + UUID.randomUUID();
    Answer booked = http.put(StandIns.OFFICER, mine, booking("2026-12-02", "09:00", "11:00"));
    String later = booking("2026-12-02", "10:00", "12:00");

    assertThat(http.put(StandIns.OFFICER, mine, later).status()).isEqualTo(409);
    Answer moved = http.put(StandIns.OFFICER, mine, later, "If-Match", booked.etag());

    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(moved.json().get("from").asString()).startsWith("10:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 09:00, 11:00",
    "2099-01-01, 09:00, 11:00",
    "2027-02-29, 09:00, 11:00",
    "2026-12-01, 11:00, 09:00",
    "2026-12-01, 09:00, 09:00",
    "2026-12-01, 09:05, 11:00",
    "2026-12-01, 09:00, 24:30"
  })
  void aTimeThatCannotBeIsNamed(String on, String from, String to) {
    String mine = "/api/v1/bookings/" + UUID.randomUUID();

    Answer answer = http.put(StandIns.OFFICER, mine, booking(on, from, to));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, mine).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"lunarDays\": [31]",
        "\"lunarDays\": []",
        "\"lunarDays\": [3], \"weekdays\": [\"MONDAY\"]",
        "\"weekdays\": [\"SOMEDAY\"]",
        "\"lunarDays\": null"
      })
  void marketDaysThatCannotBeAreNamed(String days) {
    String duty = "/api/v1/duty-rosters/" + UUID.randomUUID();

    assertThat(http.put(StandIns.OFFICER, duty, duty(days)).status()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, duty).status()).isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String mine = "/api/v1/bookings/" + UUID.randomUUID();
    String booking = booking("2026-12-03", "09:00", "11:00");
    http.put(StandIns.OFFICER, mine, booking);
    String free = "/api/v1/bookings/" + UUID.randomUUID();
    http.put(StandIns.OFFICER, free, booking("2026-12-03", "12:00", "13:00"));
    String duty = "/api/v1/duty-rosters/" + UUID.randomUUID();
    String sundays = duty("\"weekdays\": [\"SUNDAY\"]");
    http.put(StandIns.OFFICER, duty, sundays);
    String standIn = "{\"on\": \"2026-11-29\", \"officer\": \"deputy\"}";
    return Stream.of(
            Endpoint.writing("PUT", hall, HALL),
            Endpoint.reading(hall),
            Endpoint.reading("/api/v1/halls?within=410225105"),
            Endpoint.writing("PUT", mine, booking),
            Endpoint.reading(mine),
            Endpoint.writing("POST", free + "/cancellation", ""),
            Endpoint.reading("/api/v1/bookings?within=410225105"),
            Endpoint.writing("PUT", duty, sundays),
            Endpoint.writing("POST", duty + "/substitutions", standIn),
            Endpoint.reading(duty),
            Endpoint.reading(duty + "/days?from=2026-11-01&to=2026-11-30"),
            Endpoint.reading("/api/v1/duty-rosters?within=410225105"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private static String duty(String days) {
    return """
    {"area": "410225105", "place": "market", %s, "from": "2026-11-01", "officers": ["a", "b"]}
    """
        .formatted(days);
  }

  private String booking(String on, String from, String to) {
    return """
    {"hallId": "%s", "on": "%s", "from": "%s", "to": "%s", "purpose": "training"}
    """
        .formatted(hall.substring(hall.lastIndexOf('/') + 1), on, from, to);
  }
}
