package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.score.Credits;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentHttp
class AssessmentOverHttpTest {
  private static final String SCHEME =
      """
      {"year": 2026, "indicators": [
        {"code": "VISITS", "kind": "COUNT", "weight": 60},
        {"code": "COVERAGE", "kind": "COVERAGE", "weight": %s}]}\
      """;

  @Autowired private Credits credits;
  @Autowired private TestStore store;
  private final TestHttp http;

  AssessmentOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void aSignedLetterHasAScoreThatOpensDownToItsVisits() {
    String letter = signedLetter("410225105201");
    UUID visit = UUID.randomUUID();

    credits.visit(visit, "410225105201");
    credits.letterSigned(letter);

    Answer score = http.get(StandIns.OFFICER, "/api/v1/scores/" + letter);
    assertThat(score.json().get("indicators").get(0).get("actual").asInt()).isEqualTo(1);
    assertThat(score.json().get("total").decimalValue()).isEqualByComparingTo("41.00");
    Answer evidence =
        http.get(StandIns.OFFICER, "/api/v1/scores/" + letter + "/evidence?indicator=VISITS");
    assertThat(evidence.json().get("items").get(0).get("recordId").asString())
        .isEqualTo(visit.toString());
    Answer again = http.post(StandIns.OFFICER, "/api/v1/scores/" + letter + "/recomputation", "");
    assertThat(again.json().get("equal").asBoolean()).isTrue();
    assertThat(http.get(StandIns.OFFICER, "/api/v1/scores?year=2026").body()).contains(letter);
  }

  @Test
  void evidenceOfAWindowNamesThePathAtWhichRosterOpensIt() {
    String letter = signedLetter("410225105209");
    UUID window = UUID.randomUUID();

    credits.window(window, "410225105209");
    credits.letterSigned(letter);

    Answer evidence =
        http.get(StandIns.OFFICER, "/api/v1/scores/" + letter + "/evidence?indicator=COVERAGE");
    assertThat(evidence.json().get("items").get(0).get("record").asString())
        .isEqualTo("/api/v1/must-visits/" + window);
  }

  @Test
  void aSchemeWhoseWeightsDoNotSumIsNotPublished() {
    String scheme = "/api/v1/schemes/" + UUID.randomUUID();
    http.put(StandIns.COUNTY, scheme, SCHEME.formatted("39.99"));

    Answer answer = http.post(StandIns.COUNTY, scheme + "/publication", "");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("99.99");
  }

  @Test
  void whatADraftSaidBeforeCanBeReadVersionByVersion() {
    String scheme = "/api/v1/schemes/" + UUID.randomUUID();
    http.put(StandIns.COUNTY, scheme, SCHEME.formatted("30"));
    http.put(StandIns.COUNTY, scheme, SCHEME.formatted("40"), "If-Match", "\"1\"");

    Answer versions = http.get(StandIns.OFFICER, scheme + "/versions");

    assertThat(versions.json().findValuesAsString("version")).containsExactly("2", "1");
    assertThat(versions.json().at("/items/1/indicators/1/weight").asInt()).isEqualTo(30);
    assertThat(versions.json().at("/items/0/until").isMissingNode()).isTrue();
  }

  @Test
  void aSecondSchemeOfAYearIsNotPublished() {
    publishedScheme();
    String second = "/api/v1/schemes/" + UUID.randomUUID();
    http.put(StandIns.COUNTY, second, SCHEME.formatted("40"));

    Answer refused = http.post(StandIns.COUNTY, second + "/publication", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("type").asString()).endsWith("scheme.second");
  }

  @Test
  void aSchemeIsAnsweredWithAnExampleOfEachLineInTheReadersLanguage() {
    String scheme = "/api/v1/schemes/" + UUID.randomUUID();
    String body =
        """
        {"year": 2027, "indicators": [
          {"code": "COVERED", "kind": "COVERAGE", "weight": 20},
          {"code": "ADOPTED", "kind": "SHARE", "weight": 10,
           "params": {"of": "ADOPTIONS", "comparison": ">"}}]}\
        """;

    Answer english = http.put(StandIns.COUNTY, scheme, body, "Accept-Language", "en");
    Answer chinese = http.get(StandIns.COUNTY, scheme);

    assertThat(english.json().at("/indicators/0/example").asString())
        .isEqualTo("must-visit windows: 9 due, 6 done: 66.7% of weight 20 = 13.33");
    assertThat(english.json().at("/indicators/1/params/comparison").asString()).isEqualTo(">");
    assertThat(english.json().at("/indicators/1/example").asString()).endsWith("that is 0.00");
    assertThat(chinese.json().at("/indicators/0/example").asString()).contains("66.7%");
  }

  @Test
  void whatASchemeCannotWorkOutIsRefusedFieldByField() {
    String body =
        """
        {"year": 2026, "indicators": [
          {"code": "A", "kind": "SHARE", "weight": 50},
          {"code": "B", "kind": "COUNT", "weight": 50, "params": {"notAbove": "B", "cap": 60}}]}\
        """;

    Answer refused = http.put(StandIns.COUNTY, "/api/v1/schemes/" + UUID.randomUUID(), body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().findValuesAsString("field"))
        .containsExactly(
            "indicators[0].params.comparison",
            "indicators[1].params.cap",
            "indicators[1].params.notAbove");
  }

  @Test
  void aTargetIsAboveZeroAndCanBeReached() {
    String path = "/api/v1/letters/" + UUID.randomUUID();
    String body = letterBody(publishedScheme(), "410225105232");

    for (String amount : new String[] {"0", "-1", "100.01"}) {
      Answer refused =
          http.put(StandIns.COUNTY, path, body.replace("\"amount\": 80", "\"amount\": " + amount));
      assertThat(refused.status()).as(amount).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("targets[1].amount");
    }
  }

  @Test
  void aPlaceThatACountyDoesNotHaveHasNoLetter() {
    String county = TestTokens.of("county-298", "410298", "county");
    for (String known : List.of("410298", "410298105")) {
      Document place = new Document("_id", known).append("seq", 1L).append("order", known);
      store.database().getCollection("places").insertOne(place.append("within", List.of()));
    }
    String scheme = publishedScheme();

    for (String area : List.of("410298105201", "410298105")) {
      Answer refused =
          http.put(county, "/api/v1/letters/" + UUID.randomUUID(), letterBody(scheme, area));
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      // The scheme is another county's: that is all that is wrong with a letter of a known place.
      assertThat(refused.json().at("/errors/0/field").asString())
          .isEqualTo(area.length() > 9 ? "area" : "schemeId");
    }
  }

  @Test
  void aLetterIsOfATownshipOrAVillage() {
    String body = letterBody(publishedScheme(), "410225");

    Answer refused = http.put(StandIns.COUNTY, "/api/v1/letters/" + UUID.randomUUID(), body);

    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("area");
  }

  @Test
  void whatIsPublishedOrSignedDoesNotChange() {
    String letter = "/api/v1/letters/" + signedLetter("410225105205");
    String other =
        letterBody(publishedScheme(), "410225105205").replace("\"amount\": 60", "\"amount\": 1");

    assertThat(http.put(StandIns.COUNTY, letter, other, "If-Match", "*").status()).isEqualTo(409);
  }

  @Test
  void aSecondLetterForAPlaceAndYearIsAConflict() {
    signedLetter("410225105206");

    Answer second =
        http.put(
            StandIns.COUNTY,
            "/api/v1/letters/" + UUID.randomUUID(),
            letterBody(publishedScheme(), "410225105206"));

    assertThat(second.status()).isEqualTo(409);
  }

  @Test
  void aLetterMustPromiseExactlyWhatTheSchemeAsks() {
    String body = letterBody(publishedScheme(), "410225105207").replace("COVERAGE", "GOODWILL");

    Answer answer = http.put(StandIns.COUNTY, "/api/v1/letters/" + UUID.randomUUID(), body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("targets");
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String letter = signedLetter("410225105208");
    credits.letterSigned(letter);
    String scheme = publishedScheme();
    String score = "/api/v1/scores/" + letter;
    return Stream.of(
            Endpoint.reading("/api/v1/schemes/" + scheme).forEverybody(),
            Endpoint.reading("/api/v1/schemes?year=2026").forEverybody(),
            Endpoint.reading("/api/v1/letters/" + letter),
            Endpoint.writing("POST", "/api/v1/letters/" + letter + "/signature", ""),
            Endpoint.reading("/api/v1/scores?within=410225105"),
            Endpoint.reading(score),
            Endpoint.reading(score + "/evidence?indicator=VISITS"),
            Endpoint.writing("POST", score + "/recomputation", ""))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  @Test
  void aBodyMayRepeatTheIdOfItsPathAndNameNoOther() {
    UUID id = UUID.randomUUID();
    String scheme = SCHEME.formatted("40").replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    assertThat(http.put(StandIns.COUNTY, "/api/v1/schemes/" + id, scheme).status()).isEqualTo(200);
    String letter =
        letterBody(publishedScheme(), "410225105231")
            .replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
    assertThat(http.put(StandIns.COUNTY, "/api/v1/letters/" + id, letter).status()).isEqualTo(200);
    String other = "/" + UUID.randomUUID();
    for (Answer refused :
        new Answer[] {
          http.put(StandIns.COUNTY, "/api/v1/schemes" + other, scheme),
          http.put(StandIns.COUNTY, "/api/v1/letters" + other, letter)
        }) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("id");
    }
  }

  @Test
  void schemesAreTheCountysToWrite() {
    Answer answer =
        http.put(StandIns.OFFICER, "/api/v1/schemes/" + UUID.randomUUID(), SCHEME.formatted("40"));

    assertThat(answer.status()).isEqualTo(403);
  }

  /** The scheme of the year; there is one. */
  private String publishedScheme() {
    Answer known = http.get(StandIns.COUNTY, "/api/v1/schemes?year=2026&limit=200");
    for (var scheme : known.json().get("items")) {
      if (scheme.get("state").asString().equals("PUBLISHED")) {
        return scheme.get("id").asString();
      }
    }
    String id = UUID.randomUUID().toString();
    http.put(StandIns.COUNTY, "/api/v1/schemes/" + id, SCHEME.formatted("40"));
    Answer published = http.post(StandIns.COUNTY, "/api/v1/schemes/" + id + "/publication", "");
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    return id;
  }

  private String signedLetter(String area) {
    String id = UUID.randomUUID().toString();
    Answer put =
        http.put(StandIns.COUNTY, "/api/v1/letters/" + id, letterBody(publishedScheme(), area));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    Answer signed = http.post(StandIns.COUNTY, "/api/v1/letters/" + id + "/signature", "");
    assertThat(signed.json().get("state").asString()).isEqualTo("SIGNED");
    return id;
  }

  private static String letterBody(String scheme, String area) {
    return """
    {"schemeId": "%s", "area": "%s", "accountable": "village-%s", "targets": [
      {"indicator": "VISITS", "amount": 60}, {"indicator": "COVERAGE", "amount": 80}]}\
    """
        .formatted(scheme, area, area);
  }
}
