package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.score.Credits;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What letters come to and why, over a year that is over by now. */
@AssessmentHttp
class WholeYearOverHttpTest {
  private final TestHttp http;
  private final Credits credits;
  private final WholeYear year;

  WholeYearOverHttpTest(TestHttp http, @Autowired Credits credits) {
    this.http = http;
    this.credits = credits;
    this.year = new WholeYear(http, credits);
  }

  @Test
  void aScoreSaysWhyItIsWhatItIsOutcomesFirst() {
    String letter = year.signed(2025, "410225105245");
    credits.visitOn(UUID.randomUUID(), "410225105245", "2025-03-03");
    String path = WholeYear.scores(letter) + "/explanation";

    Answer english = year.read(StandIns.OFFICER, path, "Accept-Language", "en");

    assertThat(english.json().at("/reasons/0/code").asString()).isEqualTo("TIMELY");
    assertThat(english.json().at("/reasons/4/words").asString())
        .isEqualTo("visits: 1 done of 100 promised: 0.20 of 20 points.");
    assertThat(year.read(StandIns.OFFICER, path, "Accept-Language", "zh-CN").body())
        .contains("走访：承诺 100，完成 1");
    assertThat(year.read(StandIns.OFFICER, path, "Accept", "text/html").body())
        .contains("<h1>Why this score</h1>", "visits: 1 done of 100 promised");
  }

  @Test
  void whatWasRecordedLateHasADatedLine() {
    String letter = year.signed(2025, "410225105246");
    credits.visitOn(UUID.randomUUID(), "410225105246", "2025-03-03");

    Answer history =
        year.read(StandIns.OFFICER, WholeYear.scores(letter) + "/history", "Accept-Language", "en");

    assertThat(history.json().at("/items/0/words").asString())
        .isEqualTo(
            "2026-11-22: recorded late (visits, 2025-03-03); it counts on the day it happened.");
  }

  @Test
  void whatFewerThanFiveRatedIsNotToldByItsEvidenceEither() {
    String letter = year.signed(2025, "410225105247");
    for (int i = 0; i < 4; i++) {
      credits.ratedRequest(UUID.randomUUID(), "410225105247", "2025-05-05", 1);
    }
    String evidence = WholeYear.scores(letter) + "/evidence?indicator=STARS";
    assertThat(http.get(StandIns.OFFICER, evidence).json().get("items")).isEmpty();
    assertThat(year.points(letter, 3)).isEqualTo("10.00");

    credits.ratedRequest(UUID.randomUUID(), "410225105247", "2025-05-05", 1);

    Answer five = http.get(StandIns.OFFICER, evidence);
    assertThat(five.json().get("items")).hasSize(5);
    assertThat(five.body()).doesNotContain("\"done\"");
    assertThat(year.points(letter, 3)).isEqualTo("2.00");
  }

  @Test
  void aSchemeIsTriedOnAYearThatIsOver() {
    String letter = year.signed(2025, "410225105250");
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
              assertThat(one.get("letterId").asString()).isEqualTo(WholeYear.idOf(letter));
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
    Answer page = year.read(StandIns.SIBLING, "/api/v1/effort?weeks=1", "Accept", "text/html");
    assertThat(page.body()).contains("<h1>What the platform costs</h1>", "2026-W47");
    assertThat(http.get(StandIns.SIBLING, "/api/v1/effort?weeks=9").status()).isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String letter = year.signed(2025, "410225105251");
    String draft = year.letter(2025, "410225105252", "5");
    String amendment =
        "{\"id\": \"%s\", \"accountable\": \"a\", \"reason\": \"b\"}".formatted(UUID.randomUUID());
    return Stream.of(
            Endpoint.reading(WholeYear.scores(letter) + "/explanation"),
            Endpoint.reading(WholeYear.scores(letter) + "/history"),
            Endpoint.reading(WholeYear.scores(letter) + "?period=MID_YEAR"),
            Endpoint.writing("POST", letter + "/amendment", amendment),
            Endpoint.reading(draft),
            Endpoint.reading("/api/v1/effort?within=410225105"),
            Endpoint.reading("/api/v1/periods/2025/MID_YEAR").forEverybody())
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }
}
