package cn.tongxin.assessment.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is the 22nd of November 2026. */
@AssessmentHttp
class RulesOverHttpTest {
  private static final String BODY =
      """
      {"area": "410225105", "kind": "STUDY", "from": "%s", "title": "学习制度", "text": "%s"}\
      """;
  private static final String END = "{\"on\": \"%s\", \"reason\": \"合并\"}";

  private final String path = "/api/v1/rules/" + UUID.randomUUID();
  private final TestHttp http;

  RulesOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void theVersionInForceOnADayIsAnsweredForThatDay() {
    Answer first = put("2024-03-01", "每月一次");
    change("2026-12-01", "每月两次", first);

    assertThat(textOn("2024-02-29")).isEmpty();
    assertThat(textOn("2024-03-01")).isEqualTo("每月一次");
    assertThat(textOn("2026-11-30")).isEqualTo("每月一次");
    assertThat(textOn("2026-12-01")).isEqualTo("每月两次");
    Answer history = http.get(StandIns.OFFICER, path + "/history");
    assertThat(history.json().get("items")).hasSize(2);
    assertThat(history.json().at("/items/0/until").asString()).isEqualTo("2026-12-01");
  }

  @Test
  void whatIsToHoldLaterCanBeReplacedAndWhatHoldsCannot() {
    Answer first = put("2026-01-01", "一");
    Answer future = change("2027-01-01", "二", first);
    Answer other = change("2027-01-01", "三", future);
    assertThat(other.status()).as(other.body()).isEqualTo(200);
    assertThat(textOn("2027-01-01")).isEqualTo("三");

    Answer held = change("2026-01-01", "四", other);
    Answer before = change("2025-12-31", "四", other);

    assertThat(held.json().get("type").asString()).endsWith("rule.in-force");
    assertThat(before.status()).isEqualTo(409);
    assertThat(change("2026-10-01", "补记", other).status()).isEqualTo(200);
    assertThat(textOn("2026-09-30")).isEqualTo("一");
    assertThat(textOn("2026-10-01")).isEqualTo("补记");
  }

  @Test
  void theSameAgainIsAnsweredAgainAndAnotherNeedsTheVersionThatWasRead() {
    Answer first = put("2026-01-01", "一");

    assertThat(put("2026-01-01", "一").body()).isEqualTo(first.body());
    assertThat(put("2027-01-01", "二").status()).isEqualTo(409);
    Answer stale =
        http.put(StandIns.OFFICER, path, BODY.formatted("2027-01-01", "二"), "If-Match", "\"9\"");
    assertThat(stale.status()).isEqualTo(412);
    String duty = BODY.formatted("2027-01-01", "二").replace("STUDY", "DUTY");
    assertThat(http.put(StandIns.OFFICER, path, duty, "If-Match", "*").status()).isEqualTo(409);
  }

  @Test
  void aWithdrawnRuleHoldsUntilItsDayAndSaysNothingAfterIt() {
    put("2026-01-01", "一");

    Answer ended = http.post(StandIns.OFFICER, path + "/withdrawal", END.formatted("2026-12-01"));

    assertThat(ended.json().get("state").asString()).isEqualTo("IN_FORCE");
    assertThat(textOn("2026-11-30")).isEqualTo("一");
    assertThat(textOn("2026-12-01")).isEmpty();
    String again = path + "/withdrawal";
    assertThat(http.post(StandIns.OFFICER, again, END.formatted("2026-12-01")).body())
        .isEqualTo(ended.body());
    assertThat(http.post(StandIns.OFFICER, again, END.formatted("2026-12-02")).status())
        .isEqualTo(409);
    assertThat(change("2027-01-01", "二", ended).status()).isEqualTo(409);
  }

  @Test
  void nobodyEndsARuleOnADayThatIsOver() {
    put("2026-01-01", "一");

    Answer refused = http.post(StandIns.OFFICER, path + "/withdrawal", END.formatted("2026-11-21"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("on");
  }

  @Test
  void rulesAreListedByKindAsTheyAreOnADay() {
    put("2026-12-24", "将来");

    Answer today = http.get(StandIns.OFFICER, "/api/v1/rules?kind=STUDY&limit=200");
    Answer duty = http.get(StandIns.OFFICER, "/api/v1/rules?kind=DUTY&limit=200");

    assertThat(today.body()).contains(path.substring(path.lastIndexOf('/') + 1));
    assertThat(duty.body()).doesNotContain("STUDY");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/rules?kind=STUDY&asOf=2026-12-24").body())
        .contains("将来");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "STUDY ~ CLOCKING ~ kind",
        "410225105 ~ 4102251 ~ area",
        "2026-01-01 ~ 1800-01-01 ~ from",
        "2026-01-01 ~ 2026-02-30 ~ from",
        "学习制度 ~ \\u0007 ~ title",
        "好 ~ a\\u2066b ~ text",
        "好 ~ \\u0000 ~ text",
        "\"text\" ~ \"words\" ~ words"
      })
  void whatCannotBeARuleIsRefusedByItsField(String right, String wrong, String field) {
    Answer answer =
        http.put(StandIns.COUNTY, path, BODY.formatted("2026-01-01", "好").replace(right, wrong));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(put("2026-01-01", "长".repeat(4001)).status()).isEqualTo(422);
    assertThat(put("2026-01-01", "x".repeat(1 << 20)).status()).isEqualTo(413);
    assertThat(http.get(StandIns.OFFICER, path + "?asOf=+999999999-01-01").status()).isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    put("2026-01-01", "一");
    return Stream.of(
            Endpoint.writing("PUT", path, BODY.formatted("2026-01-01", "一")),
            Endpoint.reading(path),
            Endpoint.reading(path + "/history"),
            Endpoint.reading("/api/v1/rules?within=410225105"),
            Endpoint.writing("POST", path + "/withdrawal", END.formatted("2026-12-01")))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private String textOn(String day) {
    Answer rule = http.get(StandIns.OFFICER, path + "?asOf=" + day);
    assertThat(rule.status()).as(rule.body()).isEqualTo(200);
    return rule.json().at("/inForce/text").asString("");
  }

  private Answer put(String from, String text) {
    return http.put(StandIns.OFFICER, path, BODY.formatted(from, text));
  }

  private Answer change(String from, String text, Answer read) {
    return http.put(StandIns.OFFICER, path, BODY.formatted(from, text), "If-Match", read.etag());
  }
}
