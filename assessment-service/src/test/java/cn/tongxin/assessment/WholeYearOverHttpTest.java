package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.assessment.score.Credits;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Letters, what they come to and why, over a year that is over by now. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.kafka.listener.auto-startup=false",
      "logging.level.root=WARN",
      "logging.level.org.apache.kafka=OFF"
    })
@Import({StandIns.class, Credits.class})
class WholeYearOverHttpTest {
  private static final String TARGETS =
      """
      [{"indicator": "TIMELY", "amount": 100}, {"indicator": "COVERED", "amount": 100},
       {"indicator": "VISITS", "amount": %s}, {"indicator": "STARS", "amount": 5},
       {"indicator": "REVIEW", "amount": 100}]\
      """;

  @Autowired private Credits credits;
  @Autowired private TestStore store;
  @Autowired private Territories territories;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void aTownshipsLetterBecomesLettersOfItsVillagesThatAddUp() {
    String whole = letter(2025, "410225105", "100");
    String one = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    String children = children(one, "410225105241", "40", other, "410225105242", "60");

    Answer parted = http.post(StandIns.OFFICER, whole + "/decomposition", children);

    assertThat(parted.status()).as(parted.body()).isEqualTo(200);
    String first = "/api/v1/letters/" + one;
    await().until(() -> http.get(StandIns.OFFICER, first).status() == 200);
    Answer child = http.get(StandIns.OFFICER, first);
    assertThat(child.json().get("parent").asString()).isEqualTo(idOf(whole));
    assertThat(child.json().at("/targets/2/amount").decimalValue()).isEqualByComparingTo("40");
    assertThat(http.post(StandIns.OFFICER, whole + "/decomposition", children).body())
        .isEqualTo(parted.body());
    String alone = letterBody(2025, "410225105241", "41").replaceFirst("}$", "");
    alone = alone + ", \"parent\": \"" + idOf(whole) + "\"}";
    assertThat(http.put(StandIns.COUNTY, "/api/v1/letters/" + one, alone, "If-Match", "*").status())
        .isEqualTo(409);
  }

  @Test
  void partsThatDoNotMakeUpTheWholeAreRefused() {
    String whole = letter(2025, "410225107", "100");
    String one = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    String right = children(one, "410225107201", "40", other, "410225107202", "60");

    refused(whole, right.replace("\"amount\": 60", "\"amount\": 59.99"), "children");
    refused(whole, right.replace("410225107202", "410225106202"), "children[1].area");
    refused(whole, right.replace("410225107202", "410225107201"), "children");
    refused(whole, right.replace("village-410225107202", ""), "children[1].accountable");
    String below =
        right.replaceFirst("\"COVERED\", \"amount\": 100", "\"COVERED\", \"amount\": 99");
    refused(whole, below, "children");
  }

  private void refused(String whole, String children, String field) {
    Answer refused = http.post(StandIns.COUNTY, whole + "/decomposition", children);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void anAmendmentHoldsOnceBothSidesHaveSignedIt() {
    String letter = signed(2025, "410225105243");
    String id = UUID.randomUUID().toString();
    String body =
        "{\"id\": \"%s\", \"accountable\": \"village-new\", \"reason\": \"换届\"}".formatted(id);
    String signature = "{\"amendmentId\": \"%s\"}".formatted(id);
    String village = TestTokens.of("village-410225105243", "410225105243", "village");

    Answer proposed = http.post(StandIns.OFFICER, letter + "/amendment", body);
    assertThat(proposed.json().get("accountable").asString()).isEqualTo("village-410225105243");
    Answer wrongSide = http.post(StandIns.COUNTY, letter + "/amendment/signature", signature);
    assertThat(wrongSide.json().get("type").asString()).endsWith("letter.wrong-side");
    Answer holds = http.post(village, letter + "/amendment/signature", signature);

    assertThat(holds.status()).as(holds.body()).isEqualTo(200);
    assertThat(holds.json().get("accountable").asString()).isEqualTo("village-new");
    assertThat(holds.json().at("/amendments/0/side").asString()).isEqualTo("RECEIVING");
    assertThat(http.post(village, letter + "/amendment/signature", signature).body())
        .isEqualTo(holds.body());
    assertThat(http.post(StandIns.OFFICER, letter + "/amendment", body).body())
        .isEqualTo(holds.body());
  }

  @Test
  void amendedTargetsChangeTheScoreAtOnce() {
    String letter = signed(2025, "410225105244");
    credits.visitOn(UUID.randomUUID(), "410225105244", "2025-03-03");
    assertThat(points(letter, 2)).isEqualTo("0.20");
    String id = UUID.randomUUID().toString();
    String body =
        "{\"id\": \"%s\", \"targets\": %s, \"reason\": \"合并\"}"
            .formatted(id, TARGETS.formatted("10"));
    http.post(StandIns.OFFICER, letter + "/amendment", body);
    http.post(
        TestTokens.of("v", "410225105244", "village"),
        letter + "/amendment/signature",
        "{\"amendmentId\": \"%s\"}".formatted(id));

    credits.letterSigned(idOf(letter));

    assertThat(points(letter, 2)).isEqualTo("2.00");
  }

  @Test
  void aLetterForAMergedVillageIsOneForTheVillageItBecamePartOf() {
    territories.learn(
        new AreaCode("410225"),
        1,
        Map.of(new AreaCode("410225105298"), new AreaCode("410225105299")));
    Answer first =
        http.put(
            StandIns.COUNTY,
            "/api/v1/letters/" + UUID.randomUUID(),
            letterBody(2025, "410225105298", "100"));

    Answer second =
        http.put(
            StandIns.COUNTY,
            "/api/v1/letters/" + UUID.randomUUID(),
            letterBody(2025, "410225105299", "100"));

    assertThat(first.json().get("area").asString()).isEqualTo("410225105299");
    assertThat(second.status()).isEqualTo(409);
  }

  @Test
  void aScoreSaysWhyItIsWhatItIsOutcomesFirst() {
    String letter = signed(2025, "410225105245");
    credits.visitOn(UUID.randomUUID(), "410225105245", "2025-03-03");
    String path = scores(letter) + "/explanation";

    Answer english = read(StandIns.OFFICER, path, "Accept-Language", "en");

    assertThat(english.json().at("/reasons/0/code").asString()).isEqualTo("TIMELY");
    assertThat(english.json().at("/reasons/4/words").asString())
        .isEqualTo("visits: 1 done of 100 promised: 0.20 of 20 points.");
    assertThat(read(StandIns.OFFICER, path, "Accept-Language", "zh-CN").body())
        .contains("走访：承诺 100，完成 1");
    assertThat(read(StandIns.OFFICER, path, "Accept", "text/html").body())
        .contains("<h1>Why this score</h1>", "visits: 1 done of 100 promised");
  }

  @Test
  void whatWasRecordedLateHasADatedLine() {
    String letter = signed(2025, "410225105246");
    credits.visitOn(UUID.randomUUID(), "410225105246", "2025-03-03");

    Answer history = read(StandIns.OFFICER, scores(letter) + "/history", "Accept-Language", "en");

    assertThat(history.json().at("/items/0/words").asString())
        .isEqualTo(
            "2026-11-22: recorded late (visits, 2025-03-03); it counts on the day it happened.");
  }

  @Test
  void whatFewerThanFiveRatedIsNotToldByItsEvidenceEither() {
    String letter = signed(2025, "410225105247");
    for (int i = 0; i < 4; i++) {
      credits.ratedRequest(UUID.randomUUID(), "410225105247", "2025-05-05", 1);
    }
    String evidence = scores(letter) + "/evidence?indicator=STARS";
    assertThat(http.get(StandIns.OFFICER, evidence).json().get("items")).isEmpty();
    assertThat(points(letter, 3)).isEqualTo("10.00");

    credits.ratedRequest(UUID.randomUUID(), "410225105247", "2025-05-05", 1);

    Answer five = http.get(StandIns.OFFICER, evidence);
    assertThat(five.json().get("items")).hasSize(5);
    assertThat(five.body()).doesNotContain("\"done\"");
    assertThat(points(letter, 3)).isEqualTo("2.00");
  }

  @Test
  void aClosedPeriodDoesNotChangeAndWhatComesLaterIsListedAsLate() {
    String letter = signed(2024, "410225105249");
    credits.visitOn(UUID.randomUUID(), "410225105249", "2024-03-03");
    String closing = "/api/v1/periods/2024/YEAR_END/closing";
    String before = http.get(StandIns.OFFICER, scores(letter)).body();
    assertThat(http.post(StandIns.OFFICER, closing, "").status()).isEqualTo(403);

    http.post(StandIns.COUNTY, closing, "");
    String period = closing.replace("/closing", "");
    await().until(() -> http.get(StandIns.COUNTY, period).body().contains("\"CLOSED\""));
    Answer closed = http.get(StandIns.COUNTY, period);
    UUID late = UUID.randomUUID();
    credits.visitOn(late, "410225105249", "2024-04-04");

    assertThat(closed.json().get("state").asString()).isEqualTo("CLOSED");
    assertThat(http.post(StandIns.COUNTY, closing, "").body()).isEqualTo(closed.body());
    assertThat(http.get(StandIns.OFFICER, scores(letter)).body())
        .isEqualTo(before.replace("\"closed\":false", "\"closed\":true"));
    Answer lines = http.get(StandIns.OFFICER, scores(letter) + "/history?late=YEAR_END");
    assertThat(lines.json().get("items")).hasSize(1);
    assertThat(lines.json().at("/items/0/recordId").asString()).isEqualTo(late.toString());
  }

  @Test
  void theCountyOpensAClosedPeriodAgainAndItsSnapshotStaysAsItIs() {
    String letter = signed(2022, "410225105253");
    String period = "/api/v1/periods/2022/MID_YEAR";
    http.post(StandIns.COUNTY, period + "/closing", "");
    await().until(() -> http.get(StandIns.COUNTY, period).body().contains("\"CLOSED\""));
    credits.visitOn(UUID.randomUUID(), "410225105253", "2022-04-04");
    String snapshot =
        http.get(StandIns.COUNTY, period).json().at("/closings/0/snapshot").asString();
    byte[] frozen = http.download(StandIns.COUNTY, snapshot);
    String order = "{\"id\": \"%s\", \"reason\": \"补录\"}".formatted(UUID.randomUUID());
    assertThat(http.post(StandIns.OFFICER, period + "/reopening", order).status()).isEqualTo(403);

    Answer ordered = http.post(StandIns.COUNTY, period + "/reopening", order);

    assertThat(ordered.status()).as(ordered.body()).isEqualTo(200);
    // Whoever was asked carries it out, or somebody else has begun to already.
    await().until(() -> http.get(StandIns.COUNTY, period).body().contains("\"OPEN\""));
    Answer open = http.get(StandIns.COUNTY, period);
    assertThat(http.post(StandIns.COUNTY, period + "/reopening", order).body())
        .isEqualTo(open.body());
    assertThat(http.post(StandIns.COUNTY, period + "/reopening", order.replace("补", "改")).status())
        .isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, scores(letter) + "/history").body())
        .contains("counts since the period was opened again");
    assertThat(http.download(StandIns.COUNTY, snapshot)).isEqualTo(frozen);
    assertThat(http.get(StandIns.COUNTY, snapshot).etag())
        .contains(open.json().at("/closings/0/digest").asString());
    assertThat(http.get(StandIns.OFFICER, snapshot).status()).isEqualTo(404);
    assertThat(http.get(StandIns.COUNTY, snapshot.replaceFirst("1$", "2")).status()).isEqualTo(404);
  }

  @Test
  void theMiddleOfAYearThatIsClosedStaysAsItIs() {
    String year = "/api/v1/periods/2021/";
    http.post(StandIns.COUNTY, year + "YEAR_END/closing", "");

    Answer middle = http.post(StandIns.COUNTY, year + "MID_YEAR/closing", "");

    assertThat(middle.status()).isEqualTo(409);
    assertThat(middle.json().get("type").asString()).endsWith("period.later-closed");
  }

  @Test
  void aPeriodIsNotClosedBeforeItIsOver() {
    Answer early = http.post(StandIns.COUNTY, "/api/v1/periods/2026/YEAR_END/closing", "");

    assertThat(early.status()).isEqualTo(409);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/periods/2147483647/YEAR_END").status())
        .isEqualTo(422);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/periods/2026/EASTER").status()).isEqualTo(422);
  }

  @Test
  void aSchemeIsTriedOnAYearThatIsOver() {
    String letter = signed(2025, "410225105250");
    credits.visitOn(UUID.randomUUID(), "410225105250", "2025-03-03");
    String scheme = "/api/v1/schemes/" + UUID.randomUUID();
    http.put(
        StandIns.COUNTY,
        scheme,
        "{\"year\": 2026, \"indicators\": [{\"code\": \"TRIPS\", \"kind\": \"COUNT\", \"weight\":"
            + " 100}]}");
    String body = "{\"year\": 2025, \"targets\": [{\"indicator\": \"TRIPS\", \"amount\": 10}]}";

    Answer trial = http.post(StandIns.COUNTY, scheme + "/trial?limit=200", body);

    assertThat(trial.status()).as(trial.body()).isEqualTo(200);
    assertThat(trial.json().get("items"))
        .anySatisfy(
            one -> {
              assertThat(one.get("letterId").asString()).isEqualTo(idOf(letter));
              assertThat(one.get("after").decimalValue()).isEqualByComparingTo("10.00");
              assertThat(one.get("difference").decimalValue())
                  .isEqualByComparingTo(
                      one.get("after").decimalValue().subtract(one.get("before").decimalValue()));
            });
    assertThat(http.post(StandIns.COUNTY, scheme + "/trial", "{\"year\": 2025}").status())
        .isEqualTo(422);
  }

  @Test
  void whatThePlatformCostsIsShownByOfficeAndWeek() {
    credits.visitOn(UUID.randomUUID(), "410225106201", "2026-11-17");
    credits.visitOn(UUID.randomUUID(), "410225106202", "2026-11-18");

    Answer effort = http.get(StandIns.SIBLING, "/api/v1/effort?weeks=1");

    assertThat(effort.json().at("/offices/0/week").asString()).isEqualTo("2026-W47");
    assertThat(effort.json().at("/offices/0/records").asInt()).isEqualTo(2);
    assertThat(effort.json().at("/forms/0/required").asInt()).isPositive();
    Answer page = read(StandIns.SIBLING, "/api/v1/effort?weeks=1", "Accept", "text/html");
    assertThat(page.body()).contains("<h1>What the platform costs</h1>", "2026-W47");
    assertThat(http.get(StandIns.SIBLING, "/api/v1/effort?weeks=9").status()).isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String letter = signed(2025, "410225105251");
    String draft = letter(2025, "410225105252", "5");
    String amendment =
        "{\"id\": \"%s\", \"accountable\": \"a\", \"reason\": \"b\"}".formatted(UUID.randomUUID());
    return Stream.of(
            Endpoint.reading(scores(letter) + "/explanation"),
            Endpoint.reading(scores(letter) + "/history"),
            Endpoint.reading(scores(letter) + "?period=MID_YEAR"),
            Endpoint.writing("POST", letter + "/amendment", amendment),
            Endpoint.reading(draft),
            Endpoint.reading("/api/v1/effort?within=410225105"),
            Endpoint.reading("/api/v1/periods/2025/MID_YEAR").forEverybody())
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  @TestFactory
  Stream<DynamicTest> everyVerbAsksWhoAndWhere() {
    String whole = letter(2025, "410225109", "100");
    String children =
        children(
            UUID.randomUUID().toString(),
            "410225109201",
            "40",
            UUID.randomUUID().toString(),
            "410225109202",
            "60");
    String letter = signed(2025, "410225105254");
    String id = UUID.randomUUID().toString();
    http.post(
        TestTokens.of("v", "410225105254", "village"),
        letter + "/amendment",
        "{\"id\": \"%s\", \"accountable\": \"a\", \"reason\": \"b\"}".formatted(id));
    String signature = "{\"amendmentId\": \"%s\"}".formatted(id);
    return Stream.of(
            Endpoint.writing("POST", whole + "/decomposition", children),
            Endpoint.writing("POST", letter + "/amendment/signature", signature))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  @TestFactory
  Stream<DynamicTest> whatIsTheCountysIsTheCountysAlone() {
    String scheme = "/api/v1/schemes/" + scheme(2025);
    String trial = "{\"year\": 2025, \"targets\": %s}".formatted(TARGETS.formatted("10"));
    http.post(StandIns.COUNTY, "/api/v1/periods/2018/MID_YEAR/closing", "");
    String snapshot = "/api/v1/periods/2018/MID_YEAR/snapshots/1";
    String other = TestTokens.of("county-226", "410226", "county");
    return Stream.of(
            Endpoint.writing("POST", scheme + "/trial", trial),
            Endpoint.reading(scheme + "/versions"),
            Endpoint.reading(snapshot),
            Endpoint.writing("POST", "/api/v1/periods/2018/MID_YEAR/closing", "").forEverybody())
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, other, StandIns.COUNTY));
  }

  private Answer read(String token, String path, String header, String value) {
    return http.send(token, "GET", path, "", new byte[0], header, value);
  }

  private static String idOf(String letter) {
    return letter.substring(letter.lastIndexOf('/') + 1);
  }

  private static String scores(String letter) {
    return "/api/v1/scores/" + idOf(letter);
  }

  private String points(String letter, int line) {
    Answer score = http.get(StandIns.OFFICER, scores(letter));
    return score.json().at("/indicators/" + line + "/score").decimalValue().setScale(2).toString();
  }

  private String signed(int year, String area) {
    String letter = letter(year, area, "100");
    Answer signed = http.post(StandIns.COUNTY, letter + "/signature", "");
    assertThat(signed.status()).as(signed.body()).isEqualTo(200);
    credits.letterSigned(idOf(letter));
    return letter;
  }

  private String letter(int year, String area, String visits) {
    String letter = "/api/v1/letters/" + UUID.randomUUID();
    Answer put = http.put(StandIns.COUNTY, letter, letterBody(year, area, visits));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    return letter;
  }

  private String letterBody(int year, String area, String visits) {
    return "{\"schemeId\": \"%s\", \"area\": \"%s\", \"accountable\": \"village-%s\", \"targets\": %s}"
        .formatted(scheme(year), area, area, TARGETS.formatted(visits));
  }

  private static String children(
      String one, String area, String visits, String other, String otherArea, String otherVisits) {
    return "{\"children\": [%s, %s]}"
        .formatted(child(one, area, visits), child(other, otherArea, otherVisits));
  }

  private static String child(String id, String area, String visits) {
    return "{\"id\": \"%s\", \"area\": \"%s\", \"accountable\": \"village-%s\", \"targets\": %s}"
        .formatted(id, area, area, TARGETS.formatted(visits));
  }

  /** The scheme of a year; another test class may have published that of 2026. */
  private String scheme(int year) {
    String id =
        UUID.nameUUIDFromBytes(("whole " + year).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
    String path = "/api/v1/schemes/" + id;
    http.put(
        StandIns.COUNTY,
        path,
        """
        {"year": %d, "indicators": [
          {"code": "TIMELY", "kind": "TIMELINESS", "weight": 40},
          {"code": "COVERED", "kind": "COVERAGE", "weight": 20},
          {"code": "VISITS", "kind": "COUNT", "weight": 20, "params": {"notAbove": "TIMELY"}},
          {"code": "STARS", "kind": "MEAN_RATING", "weight": 10},
          {"code": "REVIEW", "kind": "REVIEWED", "weight": 10}]}\
        """
            .formatted(year));
    Answer published = http.post(StandIns.COUNTY, path + "/publication", "");
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    return id;
  }
}
