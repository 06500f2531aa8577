package cn.tongxin.activity.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ActivityHttp
class GatheringsOverHttpTest {
  private static final String PLAN =
      """
      {"kind": "TRAINING", "area": "410225105", "title": "beekeeping", "course": "bees",
       "sessions": [
         {"on": "2026-11-10", "starts": "09:00", "minutes": 120, "place": "hall", "room": 120},
         {"on": "2026-11-20", "minutes": 90, "room": 120}],
       "materials": [{"title": "slides", "link": "https://example.org/bees"}],
       "invitations": [{"audience": "OFFICERS", "role": "officer", "expected": 25}]}
      """;
  private static final String COUNTS =
      """
      {"session": %d, "counts": [{"audience": "OFFICERS", "people": %d}]}
      """;
  private static final String HELD = "{\"heldOn\": \"2026-11-20\"}";

  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;
  private String path;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    path = "/api/v1/gatherings/" + UUID.randomUUID();
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void aCourseIsPlannedCountedAndHeldHoweverOftenThatIsSent() {
    sent.clear();
    Answer planned = http.put(StandIns.OFFICER, path, PLAN);
    assertThat(planned.status()).as(planned.body()).isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, path, PLAN).body()).isEqualTo(planned.body());
    attend(1, 20);
    attend(1, 20);
    attend(2, 20);
    String said = "{\"heldOn\": \"2026-11-20\", \"distinct\": [%s], \"minutes\": \"went well\"}";
    String held = said.formatted("{\"audience\": \"OFFICERS\", \"people\": 22}");
    assertThat(http.post(StandIns.OFFICER, path + "/holding", HELD).status()).isEqualTo(422);

    Answer done = http.post(StandIns.OFFICER, path + "/holding", held);
    Answer again = http.post(StandIns.OFFICER, path + "/holding", held);

    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(done.body());
    var turnout = done.json().get("turnout");
    assertThat(turnout.get("heads").asInt()).isEqualTo(40);
    assertThat(turnout.get("distinctPeople").asInt()).isEqualTo(22);
    assertThat(turnout.get("audiences").get(0).get("percent").asDouble()).isEqualTo(88.0);
    assertThat(turnout.get("hoursPerPerson").asDouble()).isEqualTo(3.18);
    // An event may go twice, in the same place of the sequence; nothing else goes.
    assertThat(
            sent.history().stream()
                .filter(event -> path.endsWith(event.key()))
                .map(event -> Sent.header(event, "ce_seq") + Sent.header(event, "ce_type"))
                .distinct())
        .containsExactly(
            "1cn.tongxin.activity.gathering-planned.v1", "2cn.tongxin.activity.gathering-held.v1");
    assertThat(http.get(StandIns.OFFICER, path).body()).isEqualTo(done.body());
  }

  @Test
  void hoursOfWhoAgreedToBeNamedAreTold() {
    http.put(StandIns.OFFICER, path, PLAN);
    UUID member = UUID.randomUUID();
    String named =
        """
        {"session": %d, "agreed": true, "counts": [{"audience": "OFFICERS", "people": 1}],
         "present": [{"audience": "OFFICERS", "memberRef": "%s"}]}
        """;
    for (int session : new int[] {1, 2}) {
      http.post(StandIns.OFFICER, path + "/attendance", named.formatted(session, member));
    }

    Answer held = http.post(StandIns.OFFICER, path + "/holding", HELD);

    var one = held.json().get("turnout").get("named").get(0);
    assertThat(one.get("memberRef").asString()).isEqualTo(member.toString());
    assertThat(one.get("hours").asDouble()).isEqualTo(3.5);
    assertThat(held.json().get("turnout").get("distinctPeople").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsSettledIsChangedOnlyByWhoNamesItsVersion() {
    Answer planned = http.put(StandIns.OFFICER, path, PLAN);
    String other = PLAN.replace("beekeeping", "honey");

    assertThat(http.put(StandIns.OFFICER, path, other).status()).isEqualTo(409);
    assertThat(http.put(StandIns.OFFICER, path, other, "If-Match", "\"7\"").status())
        .isEqualTo(412);
    Answer changed = http.put(StandIns.OFFICER, path, other, "If-Match", planned.etag());
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    Answer counted = attend(1, 20);
    assertThat(attend(1, 21).status()).isEqualTo(409);
    Answer corrected =
        http.post(
            StandIns.OFFICER,
            path + "/attendance",
            COUNTS.formatted(1, 21),
            "If-Match",
            counted.etag());

    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"kind\": \"POLICE_MEETING\"}",
        "{\"sessions\": []}",
        "{\"sessions\": [{\"on\": \"2026-02-30\", \"minutes\": 60}]}",
        "{\"sessions\": [{\"on\": \"2099-01-01\", \"minutes\": 60}]}",
        "{\"sessions\": [{\"on\": \"2026-11-20\", \"minutes\": 0}]}",
        "{\"sessions\": [{\"on\": \"2026-11-20\", \"minutes\": 60, \"room\": -1}]}",
        "{\"sessions\": [{\"on\": \"2026-11-20\", \"starts\": \"25:00\", \"minutes\": 60}]}",
        "{\"materials\": [{\"title\": \"x\", \"link\": \"javascript:alert(1)\"}]}",
        "{\"invitations\": [{\"audience\": \"OFFICERS\", \"expected\": 5}]}",
        "{\"invitations\": [{\"audience\": \"OFFICERS\", \"role\": \"x\", \"expected\": -5}]}",
        "{\"kind\": \"SPECIAL_COMMITTEE\"}",
        "{\"title\": \"\"}",
        "{\"title\": \"a\\u202eb\"}",
        "{\"title\": \"a\\u0000b\"}",
        "{\"course\": \"a\\nb\"}",
        "{\"surprise\": 1}",
        "{\"area\": \"$where\"}",
      })
  void aWrongPlanIsNamedAndNothingIsWritten(String change) {
    Answer answer = http.put(StandIns.OFFICER, path, with(PLAN, change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isNotEmpty();
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"counts\": [{\"audience\": \"OFFICERS\", \"people\": 121}]}",
        "{\"counts\": [{\"audience\": \"OFFICERS\", \"people\": -1}]}",
        "{\"counts\": []}",
        "{\"session\": 3}",
        "{\"session\": 0}",
        "{\"present\": [{\"audience\": \"OFFICERS\", \"officer\": \"a\"}]}",
        "{\"agreed\": true, \"present\": [{\"audience\": \"OFFICERS\"}]}",
        "{\"agreed\": true, \"present\": [{\"audience\": \"OTHERS\", \"officer\": \"a\"}]}",
        "{\"agreed\": true, \"present\": [{\"audience\": \"OFFICERS\", \"name\": \"Wang\"}]}",
      })
  void aWrongAttendanceIsNamedAndNothingIsWritten(String change) {
    http.put(StandIns.OFFICER, path, PLAN);

    Answer answer =
        http.post(StandIns.OFFICER, path + "/attendance", with(COUNTS.formatted(1, 20), change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, path).json().get("attendance")).isEmpty();
  }

  @Test
  void aDayToComeIsNotHeldAndLongWordsAreRefused() {
    http.put(StandIns.OFFICER, path, PLAN);
    attend(1, 20);

    for (String body :
        new String[] {
          "{\"heldOn\": \"2026-11-23\"}",
          "{\"heldOn\": \"2027-02-29\"}",
          "{\"heldOn\": \"2026-11-20\", \"minutes\": \"%s\"}".formatted("x".repeat(10_001))
        }) {
      assertThat(http.post(StandIns.OFFICER, path + "/holding", body).status()).isEqualTo(422);
    }
    String mebibyte =
        "{\"heldOn\": \"2026-11-20\", \"minutes\": \"%s\"}".formatted("x".repeat(1 << 20));
    assertThat(http.post(StandIns.OFFICER, path + "/holding", mebibyte).status()).isEqualTo(413);
  }

  @Test
  void aTelephoneInTheMinutesIsWarnedOf() {
    http.put(StandIns.OFFICER, path, PLAN);
    attend(1, 20);

    Answer held =
        http.post(
            StandIns.OFFICER,
            path + "/holding",
            "{\"heldOn\": \"2026-11-20\", \"minutes\": \"call 13812345678\"}");

    assertThat(held.json().get("warnings").get(0).get("found").asString()).isEqualTo("PHONE");
  }

  @Test
  void anAgendaIsWorkedOffAndWhatIsDueIsListed() {
    http.put(StandIns.OFFICER, path, PLAN);
    String item = path + "/agenda-items/" + UUID.randomUUID();
    http.put(StandIns.OFFICER, item, "{\"subject\": \"lamps\", \"dueOn\": \"2026-12-01\"}");

    Answer skipped = http.post(StandIns.OFFICER, item + "/progress", "{\"state\": \"DECIDED\"}");
    Answer studied = http.post(StandIns.OFFICER, item + "/progress", "{\"state\": \"STUDIED\"}");

    assertThat(skipped.status()).isEqualTo(409);
    assertThat(studied.json().get("agenda").get(0).get("state").asString()).isEqualTo("STUDIED");
    String list = "/api/v1/gatherings?dueBy=2026-12-01&within=410225105";
    assertThat(http.get(StandIns.OFFICER, list).body()).contains(path.substring(19));
    assertThat(http.get(StandIns.OFFICER, list.replace("12-01", "11-30")).body())
        .doesNotContain(path.substring(19));
  }

  @Test
  void aHallOfOursIsNotOverfilled() {
    UUID hall = UUID.randomUUID();
    http.put(
        StandIns.OFFICER,
        "/api/v1/halls/" + hall,
        "{\"area\": \"410225105\", \"name\": \"hall\", \"seats\": 30}");
    String session = "[{\"on\": \"2026-11-20\", \"minutes\": 60, \"hallId\": \"%s\"}]";
    http.put(StandIns.OFFICER, path, with(PLAN, "{\"sessions\": " + session.formatted(hall) + "}"));

    assertThat(attend(1, 31).status()).isEqualTo(422);
    assertThat(attend(1, 30).status()).isEqualTo(200);
  }

  @Test
  void aSeriesIsThereWithItsGatherings() {
    String series = "/api/v1/gathering-series/" + UUID.randomUUID();
    String monthly =
        """
        {"kind": "STUDY_DAY", "area": "410225105", "title": "study day", "minutes": 60,
         "startsOn": "2026-01-10", "rule": "FREQ=MONTHLY;BYMONTHDAY=10", "dayOff": "NEXT_WORKDAY"}
        """;

    Answer first = http.put(StandIns.OFFICER, series, monthly);
    Answer again = http.put(StandIns.OFFICER, series, monthly);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    Answer made =
        http.get(
            StandIns.OFFICER,
            "/api/v1/gatherings?kind=STUDY_DAY&state=PLANNED&from=2026-12-01&to=2027-01-31");
    // 10 January 2027 is a Sunday.
    assertThat(made.json().get("items").valueStream().map(it -> it.get("on").asString()))
        .containsExactly("2027-01-11", "2026-12-10");
    String everySecond = monthly.replace("FREQ=MONTHLY;BYMONTHDAY=10", "FREQ=SECONDLY");
    assertThat(http.put(StandIns.OFFICER, series, everySecond).status()).isEqualTo(422);
  }

  @Test
  void aMissedPeriodIsSaidAndMadeUpForByAGatheringRecordedLate() {
    String cadence = "/api/v1/cadences/" + UUID.randomUUID();
    String monthly =
        """
        {"kind": "DISCUSSION_DAY", "area": "410225105", "every": "MONTH", "atLeast": 1,
         "from": "2026-10-01"}
        """;
    Answer judged = http.put(StandIns.OFFICER, cadence, monthly);
    assertThat(judged.json().get("missed").get(0).get("period").asString()).isEqualTo("2026-10");
    assertThat(http.put(StandIns.OFFICER, cadence, monthly).body()).isEqualTo(judged.body());
    assertThat(
            http.put(StandIns.OFFICER, "/api/v1/cadences/" + UUID.randomUUID(), monthly).status())
        .isEqualTo(409);
    String plan = with(PLAN, "{\"kind\": \"DISCUSSION_DAY\"}");
    http.put(StandIns.OFFICER, path, plan.replace("2026-11-10", "2026-10-30"));
    attend(1, 20);

    http.post(StandIns.OFFICER, path + "/holding", "{\"heldOn\": \"2026-10-30\"}");

    assertThat(http.get(StandIns.OFFICER, cadence).json().get("missed")).isEmpty();
    http.post(StandIns.OFFICER, path + "/cancellation", "{\"reason\": \"typed twice\"}");
    assertThat(http.get(StandIns.OFFICER, cadence).json().get("missed")).hasSize(1);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/cadences?missed=true").body())
        .contains(cadence.substring(17));
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    http.put(StandIns.OFFICER, path, PLAN);
    attend(1, 20);
    String cancelled = "/api/v1/gatherings/" + UUID.randomUUID();
    http.put(StandIns.OFFICER, cancelled, PLAN);
    String item = path + "/agenda-items/" + UUID.randomUUID();
    String subject = "{\"subject\": \"lamps\"}";
    http.put(StandIns.OFFICER, item, subject);
    String series = "/api/v1/gathering-series/" + UUID.randomUUID();
    String weekly =
        "{\"kind\": \"SYMPOSIUM\", \"area\": \"410225105\", \"title\": \"x\", \"minutes\": 60,"
            + " \"startsOn\": \"2026-01-05\", \"rule\": \"FREQ=WEEKLY;COUNT=2\"}";
    http.put(StandIns.OFFICER, series, weekly);
    String cadence = "/api/v1/cadences/" + UUID.randomUUID();
    String yearly =
        "{\"kind\": \"SYMPOSIUM\", \"area\": \"410225105\", \"every\": \"YEAR\", \"atLeast\": 2,"
            + " \"from\": \"2026-01-01\"}";
    http.put(StandIns.OFFICER, cadence, yearly);
    String followUps = "{\"requestIds\": [\"%s\"]}".formatted(UUID.randomUUID());
    return Stream.of(
            Endpoint.writing("PUT", path, PLAN),
            Endpoint.writing("POST", path + "/attendance", COUNTS.formatted(1, 20)),
            Endpoint.writing("PUT", item, subject),
            Endpoint.writing("POST", item + "/progress", "{\"state\": \"STUDIED\"}"),
            Endpoint.writing("POST", path + "/follow-ups", followUps),
            Endpoint.writing("POST", path + "/holding", HELD),
            Endpoint.writing("POST", cancelled + "/cancellation", "{\"reason\": \"rain\"}"),
            Endpoint.reading(path),
            Endpoint.reading("/api/v1/gatherings?within=410225105"),
            Endpoint.writing("PUT", series, weekly),
            Endpoint.reading(series),
            Endpoint.reading("/api/v1/gathering-series?within=410225105"),
            Endpoint.writing("PUT", cadence, yearly),
            Endpoint.reading(cadence),
            Endpoint.reading("/api/v1/cadences?within=410225105"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private Answer attend(int session, int people) {
    return http.post(StandIns.OFFICER, path + "/attendance", COUNTS.formatted(session, people));
  }

  /** The first object with the fields of the second in place of its own. */
  private static String with(String object, String change) {
    var json = JsonMapper.shared();
    var all = json.readTree(object).asObject();
    all.setAll(json.readTree(change).asObject());
    return all.toString();
  }
}
