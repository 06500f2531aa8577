package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.assessment.score.Credits;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing a period, and opening it again. */
@AssessmentHttp
class PeriodsOverHttpTest {
  private final TestHttp http;
  private final Credits credits;
  private final WholeYear year;

  PeriodsOverHttpTest(TestHttp http, @Autowired Credits credits) {
    this.http = http;
    this.credits = credits;
    this.year = new WholeYear(http, credits);
  }

  @Test
  void aClosedPeriodDoesNotChangeAndWhatComesLaterIsListedAsLate() {
    String letter = year.signed(2024, "410225105249");
    credits.visitOn(UUID.randomUUID(), "410225105249", "2024-03-03");
    String closing = "/api/v1/periods/2024/YEAR_END/closing";
    String before = http.get(StandIns.OFFICER, WholeYear.scores(letter)).body();
    assertThat(http.post(StandIns.OFFICER, closing, "").status()).isEqualTo(403);

    http.post(StandIns.COUNTY, closing, "");
    String period = closing.replace("/closing", "");
    await().until(() -> http.get(StandIns.COUNTY, period).body().contains("\"CLOSED\""));
    Answer closed = http.get(StandIns.COUNTY, period);
    UUID late = UUID.randomUUID();
    credits.visitOn(late, "410225105249", "2024-04-04");

    assertThat(closed.json().get("state").asString()).isEqualTo("CLOSED");
    assertThat(http.post(StandIns.COUNTY, closing, "").body()).isEqualTo(closed.body());
    assertThat(http.get(StandIns.OFFICER, WholeYear.scores(letter)).body())
        .isEqualTo(before.replace("\"closed\":false", "\"closed\":true"));
    Answer lines = http.get(StandIns.OFFICER, WholeYear.scores(letter) + "/history?late=YEAR_END");
    assertThat(lines.json().get("items")).hasSize(1);
    assertThat(lines.json().at("/items/0/recordId").asString()).isEqualTo(late.toString());
  }

  @Test
  void theCountyOpensAClosedPeriodAgainAndItsSnapshotStaysAsItIs() {
    String letter = year.signed(2022, "410225105253");
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
    assertThat(http.get(StandIns.OFFICER, WholeYear.scores(letter) + "/history").body())
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

  @TestFactory
  Stream<DynamicTest> whatIsTheCountysIsTheCountysAlone() {
    String scheme = "/api/v1/schemes/" + year.scheme(2025);
    String trial = "{\"year\": 2025, \"targets\": %s}".formatted(WholeYear.TARGETS.formatted("10"));
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
}
