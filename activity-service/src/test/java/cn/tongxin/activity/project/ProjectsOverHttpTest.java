package cn.tongxin.activity.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ActivityHttp
class ProjectsOverHttpTest {
  private static final String FUND =
      """
      {"kind": "CARE_FUND", "area": "410225105201", "name": "关爱基金", "officer": "a", \
      "state": "UNDER_WAY", "milestones": [{"id": "0198f3a0-0000-7000-8000-0000000000c2", \
      "title": "募集", "dueOn": "2026-12-31", "state": "PLANNED"}]}\
      """;

  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;
  private String project;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    project = "/api/v1/projects/" + UUID.randomUUID();
  }

  @Test
  void aProjectIsEnteredOnceAndChangedByWhoReadItOnly() {
    sent.clear();
    Answer first = http.put(StandIns.OFFICER, project, FUND);
    Answer again = http.put(StandIns.OFFICER, project, FUND);
    String other = FUND.replace("关爱基金", "助学基金");

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(sent.history()).hasSize(1);
    assertThat(http.put(StandIns.OFFICER, project, other).status()).isEqualTo(409);
    Answer changed = http.put(StandIns.OFFICER, project, other, "If-Match", first.etag());
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    String third = FUND.replace("关爱基金", "x");
    assertThat(http.put(StandIns.OFFICER, project, third, "If-Match", first.etag()).status())
        .isEqualTo(412);
  }

  @Test
  void whatWasReadMayBeSentBack() {
    http.put(StandIns.OFFICER, project, FUND);
    Answer read = http.get(StandIns.OFFICER, project);

    assertThat(http.put(StandIns.OFFICER, project, read.body()).body()).isEqualTo(read.body());
  }

  @Test
  void moneyIsReceivedPaidAndTakenBackByCounterEntryOnly() {
    http.put(StandIns.OFFICER, project, FUND);
    UUID wrong = UUID.randomUUID();
    post("{\"id\": \"%s\", \"kind\": \"RECEIPT\", \"fen\": 500, \"on\": \"2026-11-20\"}", null);
    post(
        "{\"id\": \"%s\", \"kind\": \"PAYMENT\", \"fen\": 200, \"on\": \"2026-11-21\","
            + " \"budgetLine\": \"CARE-01\", \"voucher\": \"记-2026/12\"}",
        wrong);

    Answer counter =
        post(
            "{\"id\": \"%s\", \"kind\": \"PAYMENT\", \"fen\": -200, \"on\": \"2026-11-22\","
                + " \"budgetLine\": \"CARE-01\", \"corrects\": \""
                + wrong
                + "\"}",
            null);

    assertThat(counter.status()).as(counter.body()).isEqualTo(201);
    assertThat(http.get(StandIns.OFFICER, project).json().get("funds").toString())
        .isEqualTo("{\"received\":500,\"paid\":0,\"balance\":500,\"entries\":3}");
    assertThat(
            http.get(StandIns.OFFICER, project + "/entries")
                .json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("balance").asLong()))
        .containsExactly(500L, 300L, 500L);
    String entry = project + "/entries/" + wrong;
    assertThat(http.delete(StandIns.OFFICER, entry).status()).isEqualTo(405);
    assertThat(http.put(StandIns.OFFICER, entry, "{}").status()).isEqualTo(405);
  }

  @Test
  void aProjectWithoutMoneyPaysNothing() {
    http.put(StandIns.OFFICER, project, FUND);

    Answer answer =
        post("{\"id\": \"%s\", \"kind\": \"PAYMENT\", \"fen\": 1, \"on\": \"2026-11-20\"}", null);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("detail").asString()).contains("What is left: 0 fen.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"fen\": 1.005}",
        "{\"fen\": 100.0}",
        "{\"fen\": 1e3}",
        "{\"fen\": \"100\"}",
        "{\"fen\": 9223372036854775808}",
        "{\"fen\": 9223372036854775807}",
        "{\"fen\": 0}",
        "{\"fen\": -100}",
        "{\"fen\": null}",
        "{\"on\": \"2026-11-23\"}",
        "{\"on\": \"2026-02-30\"}",
        "{\"on\": \"-0044-03-15\"}",
        "{\"kind\": \"GIFT\"}",
        "{\"budgetLine\": \"$where\"}",
        "{\"voucher\": \"<b>\"}",
        "{\"corrects\": \"0198f3a0-0000-7000-8000-0000000000c2\"}",
        "{\"fen\": -100, \"corrects\": \"0198f3a0-0000-7000-8000-0000000000c2\"}",
        "{\"note\": \"for Wang\"}",
      })
  void aWrongEntryIsRefusedByFieldAndNothingIsWritten(String change) {
    http.put(StandIns.OFFICER, project, FUND);
    String good =
        "{\"id\": \"%s\", \"kind\": \"RECEIPT\", \"fen\": 100, \"on\": \"2026-11-20\"}"
            .formatted(UUID.randomUUID());

    Answer answer = http.post(StandIns.OFFICER, project + "/entries", merged(good, change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isNotEmpty();
    assertThat(http.get(StandIns.OFFICER, project + "/entries").json().get("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"name\": \"a\\u0007b\"}",
        "{\"name\": \"a\\u202eb\"}",
        "{\"name\": \"a\\nb\"}",
        "{\"name\": \" \"}",
        "{\"kind\": \"BRIBE\"}",
        "{\"state\": null}",
        "{\"startedOn\": \"2026-12-01\"}",
        "{\"startedOn\": \"2026-01-02\", \"endsOn\": \"2026-01-01\"}",
        "{\"endsOn\": \"+12345-01-01\"}",
        "{\"partners\": [null]}",
        "{\"milestones\": [{\"id\": \"x\"}]}",
        "{\"results\": [{\"measure\": \"JOBS\", \"amount\": -1}]}",
        "{\"results\": [{\"measure\": \"JOBS\", \"amount\": 1.5}]}",
        "{\"results\": [{\"measure\": \"JOBS\", \"amount\": 1}, {\"measure\": \"JOBS\", \"amount\":"
            + " 2}]}",
        "{\"area\": \"41022\"}",
        "{\"id\": \"0198f3a0-0000-7000-8000-0000000000c2\"}",
        "{\"mood\": 1}",
      })
  void aWrongProjectIsRefusedByFieldAndNothingIsWritten(String change) {
    Answer answer = http.put(StandIns.OFFICER, project, merged(FUND, change));

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isNotEmpty();
    assertThat(http.get(StandIns.OFFICER, project).status()).isEqualTo(404);
  }

  @Test
  void aNameOfAMebibyteIsRefused() {
    String huge = FUND.replace("关爱基金", "x".repeat(1 << 20));

    assertThat(http.put(StandIns.OFFICER, project, huge).status()).isEqualTo(413);
    assertThat(http.put(StandIns.OFFICER, project, huge.replace("x".repeat(600_000), "")).status())
        .isEqualTo(422);
  }

  @Test
  void aPlaceOfTheNeighboursDoesNotExist() {
    String theirs = FUND.replace("410225105201", "410225106201");

    assertThat(http.put(StandIns.OFFICER, project, theirs).status()).isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String area = "/api/v1/projects?within=410225105";
    http.put(StandIns.OFFICER, project, FUND);
    UUID id = UUID.randomUUID();
    String entry =
        "{\"id\": \"%s\", \"kind\": \"RECEIPT\", \"fen\": 1, \"on\": \"2026-11-20\"}".formatted(id);
    http.post(StandIns.OFFICER, project + "/entries", entry);
    return List.of(
            Endpoint.reading(project),
            Endpoint.reading(area),
            Endpoint.writing("PUT", project, FUND),
            Endpoint.writing("POST", project + "/entries", entry),
            Endpoint.reading(project + "/entries"),
            Endpoint.reading(project + "/entries/" + id))
        .stream()
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private Answer post(String entry, UUID id) {
    String body = entry.formatted(id == null ? UUID.randomUUID() : id);
    return http.post(StandIns.OFFICER, project + "/entries", body);
  }

  private static String merged(String object, String change) {
    var all = JsonMapper.shared().readTree(object).asObject();
    all.setAll(JsonMapper.shared().readTree(change).asObject());
    return all.toString();
  }
}
