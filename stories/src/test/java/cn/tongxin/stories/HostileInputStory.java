package cn.tongxin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever comes in by the gateway is refused with words, or taken whole: never a 5xx, never a
 * half.
 */
@ExtendWith(SharedCounty.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputStory {
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private Township township;
  private String letter;

  @BeforeAll
  void open(County county) {
    letter = county.letterOf(County.OTHER_VILLAGE, County.today().getYear());
    township = Township.of(county);
  }

  @TestFactory
  Stream<DynamicTest> everythingWrongIsRefusedInTheCallersLanguageAndChangesNothing() {
    UUID known = UUID.randomUUID();
    assertThat(township.complete(known)).isEqualTo(200);
    settled();
    WrongRequests requests = new WrongRequests(township, known);
    Map<String, Long> before = township.stored();
    return requests
        .all()
        .flatMap(wrong -> LANGUAGES.stream().map(language -> refused(wrong, language, before)));
  }

  private DynamicTest refused(Wrong wrong, String language, Map<String, Long> before) {
    return DynamicTest.dynamicTest(
        wrong.status() + " " + language + ": " + wrong.what(),
        () -> {
          wrong.isRefusedIn(language);
          assertThat(township.stored()).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷野𡈽", "𪚥𠀀", "㐂·𬎆", "䶮"})
  void aNameWithRareCharactersIsReadBackAsItWasWritten(String name) {
    String path = "/api/v1/members/" + UUID.randomUUID();

    County.must(township.put(path, township.person(name, "")));

    assertThat(township.get(path).json().get("name").asString()).isEqualTo(name);
    assertThat(names()).contains(name);
  }

  @Test
  void rareCharactersComeThroughInEveryKindOfFile() {
    imported(township.upload(Spreadsheets.csv("𠮷甲,小宋村\n")), 1, 1, 0);
    imported(township.upload(Spreadsheets.gb18030("𠮷乙,小宋村\n")), 1, 1, 0);
    imported(township.upload(Spreadsheets.xlsx("𠮷丙,小宋村")), 1, 1, 0);

    assertThat(names()).contains("𠮷甲", "𠮷乙", "𠮷丙");
  }

  @Test
  void aFormulaIsARowInTheReportAndTheOthersAreTaken() {
    byte[] file = Spreadsheets.withFormula("客六", "小宋村");

    Answer chinese = township.upload(file, "Accept-Language", "zh-CN");
    imported(chinese, 2, 1, 1);
    Wrong.said(problem(chinese), "zh-CN");
    Wrong.said(problem(township.upload(file, "Accept-Language", "en")), "en");
    assertThat(names()).contains("客六").noneMatch(name -> name.contains("HYPERLINK"));
  }

  @Test
  void aHundredThousandRowsAreReportedRowByRow() {
    Map<String, Long> before = township.stored();

    imported(township.upload(Spreadsheets.rowsOfNowhere(100_000)), 100_000, 0, 100_000);

    assertThat(township.stored()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "$where", "\\u202e", "{\\\"$gt\\\": 1}"})
  void aTextIsOnlyAText(String text) {
    UUID visit = UUID.randomUUID();
    String body = township.visit(", \"outcome\": \"" + text + "\"");
    String path = "/api/v1/visits/" + visit;

    int first = township.post(path + "/completion", body).status();

    assertThat(first).isIn(200, 422);
    assertThat(township.get(path).status()).isEqualTo(first == 200 ? 200 : 404);
    assertThat(township.post(path + "/completion", body).status()).isEqualTo(first);
  }

  @Test
  void whatFollowsIsWhatWasTaken() {
    assertThat(township.complete(UUID.randomUUID())).isEqualTo(200);
    settled();
  }

  /** Every visit that is stored here is counted, every member is reminded of, and nothing else. */
  private void settled() {
    await()
        .atMost(Township.SOON)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(counted()).isEqualTo(township.stored().get("visits"));
              assertThat(township.remindedOf())
                  .containsExactlyInAnyOrderElementsOf(township.members());
            });
  }

  private long counted() {
    JsonNode score = County.must(township.get("/api/v1/scores/" + letter)).json();
    return score.get("indicators").get(0).get("actual").asLong();
  }

  private List<String> names() {
    County county = township.county();
    return county.items(county.otherOfficer, "/api/v1/members?limit=200").stream()
        .map(member -> member.get("name").asString())
        .toList();
  }

  private static JsonNode problem(Answer report) {
    return report.json().get("problems").get(0).get("message");
  }

  private static void imported(Answer answer, int rows, int added, int rejected) {
    JsonNode report = County.must(answer).json();
    assertThat(
            List.of(
                report.get("rows").asInt(),
                report.get("added").asInt(),
                report.get("rejected").asInt()))
        .as(answer.body().substring(0, Math.min(500, answer.body().length())))
        .containsExactly(rows, added, rejected);
  }
}
