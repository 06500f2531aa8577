package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.assessment.score.Credits;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How letters are taken into parts, amended, and follow merged places. */
@AssessmentHttp
class LettersOverHttpTest {
  @Autowired private Territories territories;
  private final TestHttp http;
  private final Credits credits;
  private final WholeYear year;

  LettersOverHttpTest(TestHttp http, @Autowired Credits credits) {
    this.http = http;
    this.credits = credits;
    this.year = new WholeYear(http, credits);
  }

  @Test
  void aTownshipsLetterBecomesLettersOfItsVillagesThatAddUp() {
    String whole = year.letter(2025, "410225105", "100");
    String one = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    String children = WholeYear.children(one, "410225105241", "40", other, "410225105242", "60");

    Answer parted = http.post(StandIns.OFFICER, whole + "/decomposition", children);

    assertThat(parted.status()).as(parted.body()).isEqualTo(200);
    String first = "/api/v1/letters/" + one;
    await().until(() -> http.get(StandIns.OFFICER, first).status() == 200);
    Answer child = http.get(StandIns.OFFICER, first);
    assertThat(child.json().get("parent").asString()).isEqualTo(WholeYear.idOf(whole));
    assertThat(child.json().at("/targets/2/amount").decimalValue()).isEqualByComparingTo("40");
    assertThat(http.post(StandIns.OFFICER, whole + "/decomposition", children).body())
        .isEqualTo(parted.body());
    String alone = year.letterBody(2025, "410225105241", "41").replaceFirst("}$", "");
    alone = alone + ", \"parent\": \"" + WholeYear.idOf(whole) + "\"}";
    assertThat(http.put(StandIns.COUNTY, "/api/v1/letters/" + one, alone, "If-Match", "*").status())
        .isEqualTo(409);
  }

  @Test
  void partsThatDoNotMakeUpTheWholeAreRefused() {
    String whole = year.letter(2025, "410225107", "100");
    String one = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    String right = WholeYear.children(one, "410225107201", "40", other, "410225107202", "60");

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
    String letter = year.signed(2025, "410225105243");
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
    String letter = year.signed(2025, "410225105244");
    credits.visitOn(UUID.randomUUID(), "410225105244", "2025-03-03");
    assertThat(year.points(letter, 2)).isEqualTo("0.20");
    String id = UUID.randomUUID().toString();
    String body =
        "{\"id\": \"%s\", \"targets\": %s, \"reason\": \"合并\"}"
            .formatted(id, WholeYear.TARGETS.formatted("10"));
    http.post(StandIns.OFFICER, letter + "/amendment", body);
    http.post(
        TestTokens.of("v", "410225105244", "village"),
        letter + "/amendment/signature",
        "{\"amendmentId\": \"%s\"}".formatted(id));

    credits.letterSigned(WholeYear.idOf(letter));

    assertThat(year.points(letter, 2)).isEqualTo("2.00");
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
            year.letterBody(2025, "410225105298", "100"));

    Answer second =
        http.put(
            StandIns.COUNTY,
            "/api/v1/letters/" + UUID.randomUUID(),
            year.letterBody(2025, "410225105299", "100"));

    assertThat(first.json().get("area").asString()).isEqualTo("410225105299");
    assertThat(second.status()).isEqualTo(409);
  }

  @TestFactory
  Stream<DynamicTest> everyVerbAsksWhoAndWhere() {
    String whole = year.letter(2025, "410225109", "100");
    String children =
        WholeYear.children(
            UUID.randomUUID().toString(),
            "410225109201",
            "40",
            UUID.randomUUID().toString(),
            "410225109202",
            "60");
    String letter = year.signed(2025, "410225105254");
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
}
