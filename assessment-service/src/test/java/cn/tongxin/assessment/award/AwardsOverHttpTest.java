package cn.tongxin.assessment.award;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** It is the 22nd of November 2026; the officers of two townships and the county are the panel. */
@AssessmentHttp
class AwardsOverHttpTest {
  private static final List<String> PANEL =
      List.of("county", "officer-410225105", "officer-410225106");
  private static final String CALL =
      """
      {"kind": "INNOVATION", "year": 2026, "title": "创新", "closesOn": "2026-11-22",
       "judges": ["county", "officer-410225105", "officer-410225106"]}\
      """;
  private static final String WORK =
      "{\"area\": \"410225105\", \"title\": \"一站式\", \"text\": \"好\"}";
  private static final String TEAMWORK =
      "{\"organisationId\": \"%s\", \"title\": \"队\", \"text\": \"好\"}";
  private static final String OPINION = "{\"verdict\": \"%s\", \"words\": \"有据\"}";

  @Autowired private MongoAwardCalls calls;
  @Autowired private MongoSubmissions submissions;
  @Autowired private TeamListener teams;
  private final TestHttp http;

  AwardsOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void onTheClosingDaySubmissionsAreStillTakenChangedAndWithdrawn() {
    String call = open();
    String work = call + "/submissions/" + UUID.randomUUID();

    Answer first = http.put(StandIns.OFFICER, work, WORK);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, work, WORK).body()).isEqualTo(first.body());
    String other = WORK.replace("好", "更好");
    assertThat(http.put(StandIns.OFFICER, work, other).status()).isEqualTo(409);
    Answer changed = http.put(StandIns.OFFICER, work, other, "If-Match", first.etag());
    assertThat(changed.json().get("text").asString()).isEqualTo("更好");
    Answer gone = http.post(StandIns.OFFICER, work + "/withdrawal", "");
    assertThat(gone.json().get("withdrawnOn").asString()).isEqualTo("2026-11-22");
    assertThat(http.post(StandIns.OFFICER, work + "/withdrawal", "").body()).isEqualTo(gone.body());
  }

  @Test
  void afterTheClosingDayNothingIsSubmittedChangedOrWithdrawn() {
    String call = closed();
    String work = submitted(call, "410225105");

    Answer late = http.put(StandIns.OFFICER, call + "/submissions/" + UUID.randomUUID(), WORK);

    assertThat(late.json().get("type").asString()).endsWith("award.closed");
    assertThat(http.post(StandIns.OFFICER, work + "/withdrawal", "").status()).isEqualTo(409);
    assertThat(
            http.put(StandIns.OFFICER, work, WORK.replace("好", "改"), "If-Match", "\"1\"").status())
        .isEqualTo(409);
  }

  @Test
  void nobodyJudgesWhatTheOwnOfficeOrItsVillagesSubmit() {
    String call = closed();
    for (String own : List.of("410225105", "410225105201")) {
      String work = submitted(call, own) + "/opinion";
      Answer refused = http.put(StandIns.OFFICER, work, OPINION.formatted("FOR"));
      assertThat(refused.json().get("type").asString()).as(own).endsWith("award.own-office");
      assertThat(http.put(StandIns.SIBLING, work, OPINION.formatted("FOR")).status())
          .isEqualTo(200);
      assertThat(http.put(StandIns.COUNTY, work, OPINION.formatted("FOR")).status()).isEqualTo(200);
    }
  }

  @Test
  void thePanelSeesWhatIsSubmittedElsewhereAndNotWhatTheOthersThink() {
    String call = closed();
    String work = submitted(call, "410225107");
    http.put(StandIns.SIBLING, work + "/opinion", OPINION.formatted("AGAINST"));

    Answer own = http.put(StandIns.OFFICER, work + "/opinion", OPINION.formatted("FOR"));

    assertThat(own.json().get("opinions")).hasSize(1);
    assertThat(own.json().at("/opinions/0/judge").asString()).isEqualTo("officer-410225105");
    assertThat(http.get(StandIns.COUNTY, work).json().get("opinions")).hasSize(2);
    assertThat(http.put(StandIns.OFFICER, work + "/opinion", OPINION.formatted("FOR")).body())
        .isEqualTo(own.body());
  }

  @Test
  void theResultIsPublishedOnceByPlaceAndWithReasons() {
    String call = closed();
    String second = supported(call, "410225107");
    String first = supported(call, "410225106");

    Answer result = publish(call, second, "AWARDED", first, "COMMENDED");

    assertThat(result.status()).as(result.body()).isEqualTo(200);
    assertThat(result.json().get("state").asString()).isEqualTo("PUBLISHED");
    assertThat(result.json().at("/result/decisions").findValuesAsString("area"))
        .containsExactly("410225106", "410225107");
    assertThat(publish(call, second, "AWARDED", first, "COMMENDED").body())
        .isEqualTo(result.body());
    assertThat(publish(call, second, "COMMENDED", first, "COMMENDED").status()).isEqualTo(409);
    assertThat(http.get(StandIns.SIBLING, call).json().at("/result/decisions")).hasSize(2);
    assertThat(
            http.put(StandIns.SIBLING, second + "/opinion", OPINION.formatted("AGAINST")).status())
        .isEqualTo(409);
  }

  @Test
  void anAwardNeedsThePanel() {
    String call = closed();
    String unjudged = submitted(call, "410225107");
    String split = submitted(call, "410225108");
    http.put(StandIns.OFFICER, split + "/opinion", OPINION.formatted("FOR"));
    http.put(StandIns.SIBLING, split + "/opinion", OPINION.formatted("AGAINST"));

    assertThat(publish(call, unjudged, "NOT_AWARDED", split, "AWARDED").body())
        .contains("award.not-judged");
    assertThat(publish(call, split, "AWARDED", split, "AWARDED").body())
        .contains("award.no-majority");
    assertThat(publish(open(), unjudged, "AWARDED", split, "AWARDED").status()).isEqualTo(422);
  }

  @Test
  void aServiceTeamSubmitsWhereItIsOneAndGoesOn() {
    String call = open();
    UUID team = UUID.randomUUID();
    String work = call + "/submissions/" + UUID.randomUUID();
    String body = TEAMWORK.formatted(team);
    assertThat(http.put(StandIns.OFFICER, work, body).json().at("/errors/0/field").asString())
        .isEqualTo("organisationId");

    heard(team, 1, true);
    Answer submitted = http.put(StandIns.OFFICER, work, body);
    heard(team, 3, false);
    heard(team, 2, true);

    assertThat(submitted.json().get("area").asString()).isEqualTo("410225105201");
    Answer gone = http.put(StandIns.OFFICER, call + "/submissions/" + UUID.randomUUID(), body);
    assertThat(gone.status()).isEqualTo(422);
  }

  private void heard(UUID team, long seq, boolean goesOn) {
    var fact = new TeamListener.Team(team, new AreaCode("410225105201"), goesOn);
    teams.learn(List.of(new Received<>(fact, team.toString(), seq, Instant.EPOCH, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "INNOVATION ~ LOYALTY ~ kind",
        "2026, ~ 1800, ~ year",
        "2026, ~ 2026.5, ~ year",
        "2026-11-22 ~ 2026-11-21 ~ closesOn",
        "2026-11-22 ~ +99999-11-22 ~ closesOn",
        "创新 ~ \\u0000 ~ title",
        "\"county\", ~ \"officer-410225105\", ~ judges",
        "\"county\", ~ \"a b\", ~ judges[0]",
        "\"judges\" ~ \"members\" ~ members"
      })
  void whatCannotBeACallIsRefusedByItsField(String right, String wrong, String field) {
    String path = "/api/v1/award-calls/" + UUID.randomUUID();

    Answer answer = http.put(StandIns.COUNTY, path, CALL.replace(right, wrong));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void whatCannotBeSubmittedIsRefused() {
    String work = open() + "/submissions/" + UUID.randomUUID();
    String both = WORK.replace("{", "{\"organisationId\": \"" + UUID.randomUUID() + "\", ");

    for (String body :
        List.of(
            both,
            WORK.replace("\"area\": \"410225105\", ", ""),
            WORK.replace("好", "长".repeat(4001)),
            WORK.replace("好", "a\\u202eb"))) {
      assertThat(http.put(StandIns.OFFICER, work, body).status()).as(body).isEqualTo(422);
    }
    assertThat(http.put(StandIns.OFFICER, work, WORK.replace("好", "x".repeat(1 << 20))).status())
        .isEqualTo(413);
    assertThat(http.put(StandIns.SIBLING, work, WORK).status()).isEqualTo(404);
    assertThat(http.put(StandIns.OFFICER, open(), CALL).status()).isEqualTo(403);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String open = "/api/v1/award-calls/" + UUID.randomUUID();
    String closed = closed();
    String work = open + "/submissions/" + UUID.randomUUID();
    String call =
        CALL.replace("\"county\", \"officer-410225105\", \"officer-410225106\"", "\"county\"");
    http.put(StandIns.COUNTY, open, call);
    http.put(StandIns.OFFICER, work, WORK);
    Stream<Endpoint> rows =
        Stream.of(
            Endpoint.writing("PUT", work, WORK),
            Endpoint.reading(work),
            Endpoint.writing("POST", work + "/withdrawal", ""),
            Endpoint.reading(open).forEverybody(),
            Endpoint.reading(open + "/submissions").forEverybody(),
            Endpoint.reading("/api/v1/award-calls?year=2026").forEverybody(),
            Endpoint.writing(
                    "PUT", submitted(closed, "410225107") + "/opinion", OPINION.formatted("FOR"))
                .forEverybody());
    return rows.flatMap(
        row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  @Test
  void whoIsNotOnThePanelSeesNoneOfOtherPlaces() {
    String work = submitted(closed(), "410225105");
    String stranger = cn.tongxin.serving.TestTokens.of("stranger", "410225106", "officer");
    String clerk = cn.tongxin.serving.TestTokens.of("clerk", "410225105", "officer");

    assertThat(http.get(stranger, work).status()).isEqualTo(404);
    assertThat(http.put(stranger, work + "/opinion", OPINION.formatted("FOR")).status())
        .isEqualTo(404);
    assertThat(http.put(clerk, work + "/opinion", OPINION.formatted("FOR")).status())
        .isEqualTo(403);
    assertThat(http.get(clerk, work).json().get("opinions")).isEmpty();
    String call = work.substring(0, work.indexOf("/submissions"));
    assertThat(http.get(stranger, call + "/submissions").json().get("items")).isEmpty();
    assertThat(http.get(stranger, call).json().has("judges")).isFalse();
  }

  private String open() {
    String path = "/api/v1/award-calls/" + UUID.randomUUID();
    Answer made = http.put(StandIns.COUNTY, path, CALL);
    assertThat(made.status()).as(made.body()).isEqualTo(200);
    return path;
  }

  /** A call whose closing day was yesterday. */
  private String closed() {
    UUID id = UUID.randomUUID();
    LocalDate yesterday = LocalDate.of(2026, 11, 21);
    CallTerms terms = new CallTerms(AwardKind.RESEARCH, 2026, "调研", yesterday, PANEL);
    calls.save(
        Scope.platform(),
        AwardCall.stored(
            new AwardCall.Snapshot(id, new AreaCode("410225"), terms, null, 0, Outgoing.empty())));
    return "/api/v1/award-calls/" + id;
  }

  private String submitted(String call, String area) {
    UUID id = UUID.randomUUID();
    UUID callId = UUID.fromString(call.substring(call.lastIndexOf('/') + 1));
    var entrant = new Submission.Entrant(new AreaCode(area), null);
    submissions.save(Submission.made(id, callId, entrant, new Submission.Content("一站式", "好")));
    return call + "/submissions/" + id;
  }

  private String supported(String call, String area) {
    String work = submitted(call, area);
    assertThat(http.put(StandIns.OFFICER, work + "/opinion", OPINION.formatted("FOR")).status())
        .isEqualTo(200);
    return work;
  }

  private Answer publish(String call, String one, String came, String other, String cameOfIt) {
    String line = "{\"submissionId\": \"%s\", \"outcome\": \"%s\", \"words\": \"有据\"}";
    String lines =
        line.formatted(one.substring(one.lastIndexOf('/') + 1), came)
            + (one.equals(other)
                ? ""
                : ", " + line.formatted(other.substring(other.lastIndexOf('/') + 1), cameOfIt));
    return http.post(StandIns.COUNTY, call + "/result", "{\"decisions\": [" + lines + "]}");
  }
}
