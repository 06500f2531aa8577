package cn.tongxin.assessment.budget;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.assessment.budget.SpendingListener.Recorded;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentHttp
class BudgetsOverHttpTest {
  private static final String LINE = "/api/v1/budgets/410225105/2026/";
  private static final String BODY = "{\"title\": \"慰问\", \"fen\": %s}";

  @Autowired private SpendingListener listener;
  private final TestHttp http;

  BudgetsOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void aLineShowsItsSpendingAndOpensTheEntriesBehindEachFigure() {
    String path = LINE + "OPENS";
    assertThat(http.put(StandIns.OFFICER, path, BODY.formatted("1000")).status()).isEqualTo(200);
    Received<Recorded> wrong = Entries.paid("410225105201", "OPENS", "2026-05-03", 700);
    Received<Recorded> paid = Entries.paid("410225105201", "OPENS", "2026-06-03", 800);
    listener.count(
        List.of(
            wrong,
            Entries.back(wrong, "2026-05-04"),
            paid,
            Entries.received("410225105", "OPENS", "2026-06-05", 50)));

    Answer line = http.get(StandIns.OFFICER, path);

    assertThat(line.json().get("paid").asLong()).isEqualTo(800);
    assertThat(line.json().get("received").asLong()).isEqualTo(50);
    assertThat(line.json().get("left").asLong()).isEqualTo(200);
    assertThat(line.json().get("state").asString()).isEqualTo("WITHIN");
    String june = line.json().at("/months/1/href").asString();
    Answer entries = http.get(StandIns.OFFICER, june);
    assertThat(entries.json().at("/items/0/record").asString())
        .isEqualTo(
            "/api/v1/projects/%s/entries/%s"
                .formatted(paid.fact().projectId(), paid.fact().entryId()));
    assertThat(entries.json().get("items")).hasSize(2);
  }

  @Test
  void overspendingIsFlaggedWithADatedLineInTheReadersLanguage() {
    String path = LINE + "FLAG";
    http.put(StandIns.OFFICER, path, BODY.formatted("100"));
    listener.count(List.of(Entries.paid("410225105", "FLAG", "2026-05-03", 150)));

    Answer line = http.get(StandIns.OFFICER, path);

    assertThat(line.json().get("state").asString()).isEqualTo("OVERSPENT");
    assertThat(line.json().at("/spells/0/words").asString())
        .isEqualTo("Since 2026-05-03 more is spent than was approved: by up to 0.50 yuan.");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/budgets?year=2026&state=OVERSPENT").body())
        .contains("\"FLAG\"");
  }

  @Test
  void theSameApprovalIsAnsweredAgainAndAnotherNeedsTheVersionThatWasRead() {
    String path = LINE + "AGAIN";
    Answer first = http.put(StandIns.OFFICER, path, BODY.formatted("1000"));

    assertThat(http.put(StandIns.OFFICER, path, BODY.formatted("1000")).body())
        .isEqualTo(first.body());
    assertThat(http.put(StandIns.OFFICER, path, BODY.formatted("2000")).status()).isEqualTo(409);
    Answer stale = http.put(StandIns.OFFICER, path, BODY.formatted("2000"), "If-Match", "\"99\"");
    assertThat(stale.status()).isEqualTo(412);
    Answer raised =
        http.put(StandIns.OFFICER, path, BODY.formatted("2000"), "If-Match", first.etag());
    assertThat(raised.json().at("/approvals/1/from").asString()).isEqualTo("2026-11-22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'title': 'x', 'fen': -1} ~ fen",
        "{'title': 'x', 'fen': 100000000001} ~ fen",
        "{'title': 'x', 'fen': 9223372036854775808} ~ fen",
        "{'title': 'x', 'fen': 10.5} ~ fen",
        "{'title': 'x', 'fen': 1e2} ~ fen",
        "{'title': 'x', 'fen': '100'} ~ fen",
        "{'title': 'x'} ~ fen",
        "{'title': ' ', 'fen': 1} ~ title",
        "{'title': '\\u0007', 'fen': 1} ~ title",
        "{'title': 'a\\u202eb', 'fen': 1} ~ title",
        "{'title': 'x', 'fen': 1, 'officer': 'z'} ~ officer"
      })
  void whatCannotBeABudgetIsRefusedByItsField(String body, String field) {
    refused(LINE + "BAD", body.replace('\'', '"'), 422, field);
  }

  @Test
  void whereAndWhenThereIsNoBudgetIsRefused() {
    String body = BODY.formatted("1");
    refused("/api/v1/budgets/410225105/1800/A", body, 422, "year");
    refused("/api/v1/budgets/410225105/99999999999/A", body, 422, "year");
    refused("/api/v1/budgets/410225105201/2026/A", body, 422, "area");
    refused("/api/v1/budgets/nowhere/2026/A", body, 422, "area");
    refused("/api/v1/budgets/410225105/2026/-A", body, 422, "code");
    refused(LINE + "B", BODY.formatted("1").replace("慰问", "x".repeat(101)), 422, "title");
    refused(LINE + "B", BODY.formatted("1").replace("慰问", "x".repeat(1_000_000)), 422, "title");
    String large = BODY.formatted("1").replace("慰问", "x".repeat(1 << 20));
    assertThat(http.put(StandIns.COUNTY, LINE + "B", large).status()).isEqualTo(413);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/budgets?year=1800").status()).isEqualTo(422);
    assertThat(http.get(StandIns.COUNTY, LINE + "%00").status()).isBetween(400, 499);
    assertThat(http.get(StandIns.COUNTY, LINE + "NONE").status()).isEqualTo(404);
  }

  private void refused(String path, String body, int status, String field) {
    Answer answer = http.put(StandIns.COUNTY, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String body = BODY.formatted("7");
    http.put(StandIns.OFFICER, LINE + "ROW", body);
    return Stream.of(
            Endpoint.writing("PUT", LINE + "ROW", body),
            Endpoint.reading(LINE + "ROW"),
            Endpoint.reading(LINE + "ROW/entries"),
            Endpoint.reading("/api/v1/budgets/410225105/2026"),
            Endpoint.reading("/api/v1/budgets?year=2026&within=410225105"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }
}
