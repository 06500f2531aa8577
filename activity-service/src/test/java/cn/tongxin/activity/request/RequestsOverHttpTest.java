package cn.tongxin.activity.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ActivityHttp
class RequestsOverHttpTest {
  private static final String OFFICER = "officer-410225105";
  @Autowired private ApplicationContext context;
  @Autowired private NeedsListener needs;
  @Autowired private MockProducer<String, byte[]> sent;
  private UUID member;
  private TestHttp http;
  private RequestDesk desk;

  @BeforeEach
  void open(TestHttp service) {
    http = service;
    desk = RequestDesk.opened(context, service);
    member = desk.member();
  }

  @Test
  void aRequestIsTakenUpOnceHoweverOftenItIsSentAndSaysWhenItIsDue() {
    String path = RequestDesk.path();

    Answer first = desk.put(path, desk.body("APPEAL"));
    Answer again = desk.put(path, desk.body("APPEAL"));

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.json().get("state").asString()).isEqualTo("OPEN");
    assertThat(first.json().get("dueOn").asString()).isEqualTo("2026-11-27");
    assertThat(first.json().get("basis").asString()).isEqualTo("NOTICES");
    assertThat(desk.about(path, 2)).hasSize(2);
    assertThat(desk.put(path, desk.body("COMPLAINT")).status()).isEqualTo(409);
  }

  /** Received on Friday 20 November. */
  @ParameterizedTest
  @CsvSource({
    "AGENCY, 2026-11-25",
    "APPEAL, 2026-11-27",
    "REFERRAL, 2026-11-27",
    "SUGGESTION, 2026-12-11",
    "COMPLAINT, 2026-12-11",
    "MEDIATION, 2026-12-18"
  })
  void eachKindHasItsOwnLimit(String kind, String dueOn) {
    Answer taken = desk.put(RequestDesk.path(), desk.body(kind));

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().get("dueOn").asString()).isEqualTo(dueOn);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void itMayBeHeardAnywhere(Channel channel) {
    Answer taken =
        desk.put(RequestDesk.path(), desk.body("APPEAL").replace("HALL", channel.name()));

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.json().get("channel").asString()).isEqualTo(channel.name());
  }

  @Test
  void whatWasHeardOnAVisitIsARequestHoweverOftenThatIsTold() {
    UUID visit = UUID.randomUUID();
    UUID need = UUID.randomUUID();
    String completion =
        """
        {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "2026-11-20",
         "officers": ["officer-410225105"],
         "needs": [{"id": "%s", "kind": "AGENCY", "summary": "lamps"}]}\
        """;
    String path = "/api/v1/visits/" + visit + "/completion";
    assertThat(http.post(StandIns.OFFICER, path, completion.formatted(member, need)).status())
        .isEqualTo(200);

    Deliveries.thriceAndShuffled(told(visit), 1).forEach(needs::onVisits);

    String asked = "/api/v1/service-requests/" + need;
    var request = http.get(StandIns.OFFICER, asked).json();
    assertThat(request.get("summary").asString()).isEqualTo("lamps");
    assertThat(request.get("channel").asString()).isEqualTo("VISIT");
    assertThat(request.get("owner").asString()).isEqualTo(OFFICER);
    assertThat(request.get("requesterRef").asString()).isEqualTo(member.toString());
    assertThat(desk.about(asked, 2)).hasSize(2);
  }

  private List<ConsumerRecord<String, byte[]>> told(UUID visit) {
    return List.copyOf(sent.history()).stream()
        .filter(record -> record.key().equals(visit.toString()))
        .map(
            record -> {
              var polled = new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
              record.headers().forEach(header -> polled.headers().add(header));
              return polled;
            })
        .toList();
  }

  @Test
  void whatItCanBeAboutIsAListThatIsRead() {
    Answer subjects = http.get(StandIns.OFFICER, "/api/v1/service-requests/subjects");

    assertThat(subjects.body())
        .contains("MEDICAL", "SOCIAL_SECURITY", "BUSINESS", "LEGAL", "EDUCATION", "社会保障");
  }

  @Test
  void theWordsAreCorrectedWithIfMatchAndTheLimitStays() {
    String path = RequestDesk.path();
    Answer first = desk.put(path, desk.body("APPEAL"));
    String better = desk.body("APPEAL").replace("nightingale", "better");

    assertThat(desk.put(path, better).status()).isEqualTo(409);
    assertThat(desk.put(path, better, "If-Match", "\"7\"").status()).isEqualTo(412);
    Answer corrected = desk.put(path, better, "If-Match", first.etag());

    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.json().get("dueOn")).isEqualTo(first.json().get("dueOn"));
    assertThat(desk.about(path, 2)).hasSize(2);
  }

  @Test
  void theWholeLifeOfARequest() {
    String path = RequestDesk.path();
    desk.put(path, desk.body("COMPLAINT"));

    desk.post(path + "/handover", "{\"to\": \"county\", \"reason\": \"nightingale\"}", 200);
    assertThat(desk.owner(path)).isEqualTo(OFFICER);
    Answer taken = http.post(StandIns.COUNTY, path + "/acceptance", "");
    assertThat(taken.json().get("owner").asString()).isEqualTo("county");
    assertThat(taken.json().get("level").asString()).isEqualTo("COUNTY");
    desk.post(path + "/pause", "{\"reason\": \"nightingale\", \"until\": \"2026-12-31\"}", 200);
    desk.post(path + "/resumption", "", 200);
    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\", \"reply\": \"nightingale\"}", 422);
    String answer =
        "{\"outcome\": \"SOLVED\", \"finding\": \"nightingale\", \"reply\": \"nightingale\"}";
    desk.post(path + "/resolution", answer, 200);
    desk.post(path + "/resolution", answer, 200);
    desk.post(path + "/confirmation", "", 200);
    desk.post(path + "/rating", "{\"rating\": 5, \"requesterRef\": \"" + member + "\"}", 200);
    Answer open = desk.post(path + "/reopening", "{\"reason\": \"nightingale\"}", 200);

    assertThat(open.json().get("state").asString()).isEqualTo("OPEN");
    assertThat(desk.about(path, 12))
        .map(record -> Sent.header(record, "ce_type"))
        .containsExactly(
            RequestDesk.type("received"),
            RequestDesk.type("due-set"),
            RequestDesk.type("offered"),
            RequestDesk.type("accepted"),
            RequestDesk.type("paused"),
            RequestDesk.type("resumed"),
            RequestDesk.type("due-set"),
            RequestDesk.type("resolved"),
            RequestDesk.type("confirmed"),
            RequestDesk.type("rated"),
            RequestDesk.type("reopened"),
            RequestDesk.type("due-set"));
    desk.about(path, 12)
        .forEach(
            record -> {
              String payload = new String(record.value(), StandardCharsets.UTF_8);
              assertThat(payload).doesNotContain("nightingale", member.toString());
              assertThat(Contracts.violations(Sent.header(record, "ce_type"), payload)).isEmpty();
            });
  }

  @Test
  void whoNamesTheFirstOwnerAfterAReopeningGetsTheSameAnswer() {
    String path = RequestDesk.path();
    String named =
        desk.body("APPEAL").replace("\"area\"", "\"owner\": \"" + OFFICER + "\", \"area\"");
    desk.put(path, named);
    desk.post(path + "/handover", "{\"to\": \"county\"}", 200);
    http.post(StandIns.COUNTY, path + "/acceptance", "");
    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);
    desk.post(path + "/reopening", "{\"reason\": \"again\"}", 200);

    assertThat(desk.put(path, named).status()).isEqualTo(200);
    assertThat(desk.owner(path)).isEqualTo("county");
    assertThat(desk.put(path, named.replace(OFFICER, "somebody")).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "rating | {\"rating\": 0, \"requesterRef\": \"MEMBER\"} | 422",
        "rating | {\"rating\": 6, \"requesterRef\": \"MEMBER\"} | 422",
        "rating | {\"rating\": 4.5, \"requesterRef\": \"MEMBER\"} | 422",
        "rating | {\"rating\": 5} | 409",
        "rating | {\"rating\": 5, \"requesterRef\": \"0198f3a0-0000-7000-8000-0000000000ff\"} |"
            + " 409",
        "pause | {\"reason\": \"x\"} | 422",
        "pause | {\"reason\": \"x\", \"until\": \"2027-02-29\"} | 422",
        "handover | {\"to\": \"a\", \"unit\": \"410225105\"} | 422",
        "handover | {} | 422",
        "reopening | {\"reason\": \" \"} | 422",
        "resolution | {\"outcome\": \"BURIED\"} | 422",
      })
  void whatCannotBeIsRefusedAndNothingHappens(String verb, String body, int status) {
    String path = RequestDesk.path();
    desk.put(path, desk.body("APPEAL"));
    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);

    desk.post(path + "/" + verb, body.replace("MEMBER", member.toString()), status);

    assertThat(desk.about(path, 3)).hasSize(3);
  }

  @Test
  void aMemberWhoseEntriesWereMergedRatesUnderEither() {
    String path = RequestDesk.path();
    desk.put(path, desk.body("APPEAL"));
    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);
    UUID keep = UUID.randomUUID();
    new MembersByHand(context).merged(member, keep, "410225105201");

    desk.post(path + "/rating", "{\"rating\": 5, \"requesterRef\": \"" + keep + "\"}", 200);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/service-requests?memberRef=" + keep).body())
        .contains(path.substring(path.length() - 36));
  }

  @Test
  void aRatingIsGivenOnceAndNotChanged() {
    String path = RequestDesk.path();
    desk.put(path, desk.body("APPEAL"));
    String five = "{\"rating\": 5, \"requesterRef\": \"" + member + "\"}";
    desk.post(path + "/rating", five, 409);
    desk.post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);

    desk.post(path + "/rating", five, 200);
    desk.post(path + "/rating", five, 200);
    desk.post(path + "/rating", five.replace("5,", "4,"), 409);

    assertThat(desk.about(path, 4)).hasSize(4);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String open = RequestDesk.path();
    desk.put(open, desk.body("APPEAL"));
    String offered = RequestDesk.path();
    desk.put(offered, desk.body("APPEAL"));
    desk.post(offered + "/handover", "{\"to\": \"county\"}", 200);
    String refused = RequestDesk.path();
    desk.put(refused, desk.body("APPEAL"));
    desk.post(refused + "/handover", "{\"to\": \"county\"}", 200);
    String answered = RequestDesk.path();
    desk.put(answered, desk.body("APPEAL"));
    desk.post(answered + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);
    String rating = "{\"rating\": 5, \"requesterRef\": \"" + member + "\"}";
    return Stream.of(
            Endpoint.reading(open),
            Endpoint.reading("/api/v1/service-requests?within=410225105"),
            Endpoint.reading("/api/v1/service-requests/subjects").forEverybody(),
            Endpoint.reading("/api/v1/working-days?from=2026-11-22&plus=3").forEverybody(),
            Endpoint.reading("/api/v1/working-days/2026").forEverybody(),
            Endpoint.writing("PUT", open, desk.body("APPEAL")),
            Endpoint.writing("POST", open + "/handover", "{\"to\": \"somebody\"}"),
            Endpoint.writing("POST", offered + "/acceptance", ""),
            Endpoint.writing("POST", refused + "/refusal", "{\"reason\": \"x\"}"),
            Endpoint.writing(
                "POST", open + "/pause", "{\"reason\": \"x\", \"until\": \"2026-12-01\"}"),
            Endpoint.writing("POST", open + "/resumption", ""),
            Endpoint.writing(
                "PUT",
                open + "/referrals/" + UUID.randomUUID(),
                "{\"to\": \"BANK\", \"state\": \"SENT\"}"),
            Endpoint.writing("POST", open + "/resolution", "{\"outcome\": \"SOLVED\"}"),
            Endpoint.writing("POST", answered + "/confirmation", ""),
            Endpoint.writing("POST", answered + "/rating", rating),
            Endpoint.writing("POST", answered + "/reopening", "{\"reason\": \"x\"}"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }
}
