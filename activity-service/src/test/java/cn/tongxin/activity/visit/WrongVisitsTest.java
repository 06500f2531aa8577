package cn.tongxin.activity.visit;

import static cn.tongxin.activity.visit.Sample.MEMBER;
import static cn.tongxin.activity.visit.Sample.completion;
import static cn.tongxin.activity.visit.Sample.merged;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client may send wrongly, and what only looks wrong. */
@ActivityHttp
class WrongVisitsTest {
  @Autowired private MongoSubjects subjects;
  private static final UUID LATELY = UUID.fromString("0198f3a0-0000-7000-8000-000000000009");
  private TestHttp http;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    Sample.known(subjects);
    subjects.learn(
        List.of(
            SubjectDocument.of(
                LATELY, 1, new AreaCode("410225105201"), null, LocalDate.of(2026, 11, 20))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"surprise\": 1} | 422",
        "{\"visitedOn\": \"2026-02-30\"} | 422",
        "{\"visitedOn\": 20261122} | 422",
        "{\"visitedOn\": \"+999999999-12-31\"} | 422",
        "{\"visitedOn\": \"2099-01-01\"} | 422",
        "{\"visitedOn\": \"2026-11-23\"} | 422",
        "{\"memberRef\": \"$where\"} | 422",
        "{\"memberRef\": null} | 422",
        "{\"purpose\": \"SPYING\"} | 422",
        "{\"officers\": []} | 422",
        "{\"officers\": \"officer\"} | 422",
        "{\"needs\": [{\"id\": \"x\"}]} | 422",
        "{\"$set\": {\"state\": \"VOIDED\"}} | 422",
        "{\"a.b\": 1} | 422",
        "{\"visitedOn\": \"2027-02-29\"} | 422",
        "{\"memberRef\": \"0198f3a0-0000-7000-8000-000000000009\", \"visitedOn\": \"2026-11-19\"} |"
            + " 422",
        "{\"outcome\": \"a\\u0000b\"} | 422",
        "{\"outcome\": \"a\\u202eb\"} | 422",
        "{\"outcome\": \"a\\u2066b\"} | 422",
        "{\"needs\": [{\"id\": \"0198f3a0-0000-7000-8000-0000000000a9\", \"kind\": \"APPEAL\","
            + " \"summary\": \"\\u0007\"}]} | 422",
        "{\"recordedBy\": \"somebody else\"} | 422",
      })
  void aWrongFieldIsNamedAndNothingIsWritten(String change, int status) {
    UUID id = UUID.randomUUID();
    String body = completion(MEMBER);

    Answer answer =
        http.post(StandIns.OFFICER, "/api/v1/visits/" + id + "/completion", merged(body, change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isNotEmpty();
    assertThat(http.get(StandIns.OFFICER, "/api/v1/visits/" + id).status()).isEqualTo(404);
  }

  @Test
  void aBodyThatIsNoneIsRefusedInTheCallersLanguage() {
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";

    assertThat(http.post(StandIns.OFFICER, path, "").status()).isEqualTo(400);
    assertThat(http.post(StandIns.OFFICER, path, "{\"a\":").status()).isEqualTo(400);
    assertThat(http.post(StandIns.OFFICER, path, "x".repeat(10 * 1024 * 1024)).status())
        .isEqualTo(413);
    assertThat(
            http.post(StandIns.OFFICER, "/api/v1/visits/no-uuid/completion", completion(MEMBER))
                .status())
        .isEqualTo(422);
    Answer chinese =
        http.send(
            StandIns.OFFICER,
            "POST",
            path,
            "application/json",
            new byte[0],
            "Accept-Language",
            "zh-CN");
    assertThat(chinese.status()).isEqualTo(400);
  }

  @Test
  void onTheDayOfTheRegistrationAVisitIsPossible() {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String body = completion(LATELY).replace("11-22", "11-20");

    assertThat(http.post(StandIns.OFFICER, path + "/completion", body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"2099-01-01, 422", "2028-11-23, 422", "2028-11-22, 200", "2027-02-29, 422"})
  void aPlanIsForADayThatCanCome(String day, int status) {
    String plan = completion(MEMBER).replace("visitedOn", "plannedOn").replace("2026-11-22", day);

    assertThat(http.put(StandIns.OFFICER, "/api/v1/visits/" + UUID.randomUUID(), plan).status())
        .isEqualTo(status);
  }

  @Test
  void numbersOfPeopleInWordsAreWarnedOfAndTheVisitIsTaken() {
    String words =
        "{\"outcome\": \"身份证 11010519491231002X，电话１３８-0013-8000\","
            + " \"needs\": [{\"id\": \"%s\", \"kind\": \"APPEAL\", \"summary\": \"13800138000\"}]}";
    String body = merged(completion(MEMBER), words.formatted(UUID.randomUUID()));
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";

    Answer answer = http.post(StandIns.OFFICER, path, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("warnings").toString())
        .isEqualTo(
            "[{\"field\":\"outcome\",\"found\":\"ID_CARD\"},"
                + "{\"field\":\"outcome\",\"found\":\"PHONE\"},"
                + "{\"field\":\"needs\",\"found\":\"PHONE\"}]");
    assertThat(http.post(StandIns.OFFICER, path, body).body()).isEqualTo(answer.body());
    Answer harmless =
        http.post(
            StandIns.OFFICER,
            "/api/v1/visits/" + UUID.randomUUID() + "/completion",
            merged(completion(MEMBER), "{\"outcome\": \"2026-11-22, 410225105201, 1,5 mu\"}"));
    assertThat(harmless.json().has("warnings")).isFalse();
  }

  @Test
  void whoWroteItDownStaysTheAuthorWhoeverSendsItFirst() {
    String body =
        merged(
            completion(MEMBER),
            "{\"officers\": [\"a\", \"officer-410225105\"], \"recordedBy\": \"a\"}");
    String path = "/api/v1/visits/" + UUID.randomUUID();

    Answer sent = http.post(StandIns.OFFICER, path + "/completion", body);
    Answer again = http.post(StandIns.COUNTY, path + "/completion", body);

    assertThat(sent.json().get("recordedBy").asString()).isEqualTo("a");
    assertThat(sent.json().get("sentBy").asString()).isEqualTo("officer-410225105");
    assertThat(again.body()).isEqualTo(sent.body());
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aVisitMayHaveAnyOfItsPurposes(Purpose purpose) {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String body = completion(MEMBER).replace("ROUTINE", purpose.name());

    assertThat(http.post(StandIns.OFFICER, path + "/completion", body).status()).isEqualTo(200);
    assertThat(http.get(StandIns.OFFICER, path).json().get("purpose").asString())
        .isEqualTo(purpose.name());
  }

  @Test
  void nobodyIsAskedForMoreThanSixFields() {
    String path = "/api/v1/visits/" + UUID.randomUUID() + "/completion";

    Answer empty = http.post(StandIns.OFFICER, path, "{}");

    assertThat(empty.json().get("errors").size()).isBetween(1, 6);
    assertThat(http.post(StandIns.OFFICER, path, completion(MEMBER)).status()).isEqualTo(200);
  }

  @Test
  void anOutcomeOfAMebibyteAndAVoidingWithoutReasonAreRefused() {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String much = merged(completion(MEMBER), "{\"outcome\": \"" + "x".repeat(1 << 20) + "\"}");
    assertThat(http.post(StandIns.OFFICER, path + "/completion", much).status()).isEqualTo(413);
    http.post(StandIns.OFFICER, path + "/completion", completion(MEMBER));

    for (String body : new String[] {"{}", "{\"reason\": \" \"}", "{\"reason\": \"a\\u0000b\"}"}) {
      assertThat(http.post(StandIns.OFFICER, path + "/voiding", body).status()).isEqualTo(422);
    }
    assertThat(http.get(StandIns.OFFICER, path).json().get("state").asString())
        .isEqualTo("COMPLETED");
  }

  @Test
  void rareCharactersSurvive() {
    String path = "/api/v1/visits/" + UUID.randomUUID();
    String outcome = "𠮷𡈽 谈了低保\\n\\t $ . \\\"";
    String body = merged(completion(MEMBER), "{\"outcome\": \"" + outcome + "\"}");
    http.send(
        StandIns.OFFICER,
        "POST",
        path + "/completion",
        "application/json",
        body.getBytes(StandardCharsets.UTF_8));

    assertThat(http.get(StandIns.OFFICER, path).json().get("outcome").asString())
        .isEqualTo("𠮷𡈽 谈了低保\n\t $ . \"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "visits?officer=%ff | 400",
        "visits?officer=%c0%80 | 400",
        "visits?to=%2B999999999-12-31 | 422",
        "gatherings?dueBy=%2B99999-01-01 | 422",
        "overview/records?figure=REQUESTS_RECEIVED&to=2026-11-22 | 422",
        "visits/%2e%2e/x | 400",
      })
  void whatCannotBeReadOfAQueryIsTheCallersMistake(String query, int status) {
    Answer answer = http.get(StandIns.OFFICER, "/api/v1/" + query);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("detail").asString()).isNotEmpty();
  }

  @Test
  void twoNeedsOfOneIdAreRefused() {
    String needs =
        """
        {"needs": [{"id": "%s", "kind": "APPEAL", "summary": "a"}, \
        {"id": "%1$s", "kind": "COMPLAINT", "summary": "b"}]}\
        """
            .formatted(UUID.randomUUID());
    String path = "/api/v1/visits/" + UUID.randomUUID();

    Answer answer =
        http.post(StandIns.OFFICER, path + "/completion", merged(completion(MEMBER), needs));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @Test
  void aNeedWithTheIdOfARequestIsRefused() {
    UUID id = UUID.randomUUID();
    String request =
        """
        {"kind": "APPEAL", "channel": "HALL", "area": "410225105201", "summary": "first"}\
        """;
    String need = "{\"needs\": [{\"id\": \"%s\", \"kind\": \"APPEAL\", \"summary\": \"a\"}]}";
    String path = "/api/v1/visits/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, "/api/v1/service-requests/" + id, request).status())
        .isEqualTo(200);

    Answer answer =
        http.post(
            StandIns.OFFICER, path + "/completion", merged(completion(MEMBER), need.formatted(id)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }
}
