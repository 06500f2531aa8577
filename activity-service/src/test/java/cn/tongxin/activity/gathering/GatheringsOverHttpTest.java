package cn.tongxin.activity.gathering;

import static cn.tongxin.activity.gathering.GatheringBodies.COUNTS;
import static cn.tongxin.activity.gathering.GatheringBodies.HELD;
import static cn.tongxin.activity.gathering.GatheringBodies.PLAN;
import static cn.tongxin.activity.gathering.GatheringBodies.attend;
import static cn.tongxin.activity.gathering.GatheringBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ActivityHttp
class GatheringsOverHttpTest {
  @Autowired private MockProducer<String, byte[]> sent;
  private final String path = "/api/v1/gatherings/" + UUID.randomUUID();
  private final TestHttp http;

  GatheringsOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void aCourseIsPlannedCountedAndHeldHoweverOftenThatIsSent() {
    sent.clear();
    Answer planned = http.put(StandIns.OFFICER, path, PLAN);
    assertThat(planned.status()).as(planned.body()).isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, path, PLAN).body()).isEqualTo(planned.body());
    attend(http, path, 1, 20);
    attend(http, path, 1, 20);
    attend(http, path, 2, 20);
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

  @ParameterizedTest
  @EnumSource(GatheringKind.class)
  void whateverItIsForItIsPlannedAndHeld(GatheringKind kind) {
    String plan = with(PLAN, "{\"kind\": \"%s\", \"quorum\": 3}".formatted(kind));
    Answer planned = http.put(StandIns.OFFICER, path, plan);
    assertThat(planned.status()).as(planned.body()).isEqualTo(200);
    attend(http, path, 1, 3);

    Answer held = http.post(StandIns.OFFICER, path + "/holding", HELD);

    assertThat(held.status()).as(held.body()).isEqualTo(200);
    assertThat(held.json().get("kind").asString()).isEqualTo(kind.name());
    assertThat(held.json().get("state").asString()).isEqualTo("HELD");
  }

  @Test
  void eachAudienceIsInvitedByPlaceOrganisationOrRoleAndSaysHowManyCame() {
    String invited =
        """
        {"invitations": [
          {"audience": "LEADERS", "area": "410225105", "expected": 4},
          {"audience": "OFFICERS", "role": "officer", "expected": 25},
          {"audience": "REPRESENTATIVES", "organisationId": "%s", "expected": 8}]}
        """
            .formatted(UUID.randomUUID());
    http.put(StandIns.OFFICER, path, with(PLAN, invited));
    http.post(
        StandIns.OFFICER,
        path + "/attendance",
        """
        {"session": 1, "counts": [{"audience": "LEADERS", "people": 3},
          {"audience": "OFFICERS", "people": 20}, {"audience": "REPRESENTATIVES", "people": 8}]}
        """);

    Answer held = http.post(StandIns.OFFICER, path + "/holding", HELD);

    assertThat(held.json().get("turnout").get("audiences").valueStream())
        .extracting(a -> a.get("audience").asString() + " " + a.get("percent"))
        .containsExactly("LEADERS 75.0", "OFFICERS 80.0", "REPRESENTATIVES 100.0");
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
    Answer counted = attend(http, path, 1, 20);
    assertThat(attend(http, path, 1, 21).status()).isEqualTo(409);
    Answer corrected =
        http.post(
            StandIns.OFFICER,
            path + "/attendance",
            COUNTS.formatted(1, 21),
            "If-Match",
            counted.etag());

    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
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

    assertThat(attend(http, path, 1, 31).status()).isEqualTo(422);
    assertThat(attend(http, path, 1, 30).status()).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    http.put(StandIns.OFFICER, path, PLAN);
    attend(http, path, 1, 20);
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
}
