package cn.tongxin.assessment.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.assessment.Topics;
import cn.tongxin.assessment.figures.HalfYear;
import cn.tongxin.assessment.score.Credits;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AssessmentHttp
class BriefingsOverHttpTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final List<String> FORMS =
      List.of(
          "application/json",
          "text/html",
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet");

  private static final String TOWNSHIP = "410225108";
  private static final String HALF = "/api/v1/briefings/2026-H1?within=" + TOWNSHIP;

  @Autowired private ApplicationContext context;
  @Autowired private Credits credits;
  private TestHttp http;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    new HalfYear(context, TOWNSHIP).topics().deliver();
  }

  @Test
  void theSentenceComesOutOfRecordsAloneInBothLanguages() {
    assertThat(in("en", HALF).json().get("summary").asString())
        .isEqualTo(
            "9 key enterprises contacted, 6 visited, 20 problems taken up, 30 suggestions"
                + " answered, 300 people trained in three sessions.");
    assertThat(in("zh-CN", HALF).json().get("summary").asString())
        .isEqualTo("联系重点企业9家，走访6家，受理问题20件，答复建议30条，开展培训3期、培训300人。");
  }

  @Test
  void everyFigureIsComparedWithThePeriodBeforeAndOpensItsRecords() {
    String june = HALF.replace("2026-H1", "2026-06");

    var problems = in("en", june).json().at("/sections/2/figures/0");

    assertThat(problems.get("count").asLong()).isEqualTo(3);
    assertThat(problems.get("before").asLong()).isEqualTo(3);
    var suggestions = in("en", june).json().at("/sections/2/figures/1");
    assertThat(suggestions.get("change").asLong()).isEqualTo(-6);
    Answer records = http.get(StandIns.COUNTY, problems.get("records").asString());
    assertThat(records.json().get("items")).hasSize(3);
    assertThat(records.json().at("/items/0/record").asString())
        .startsWith("/api/v1/service-requests/");
  }

  @Test
  void aPlaceIsCalledByItsName() {
    Topics topics = new Topics(context);
    String place = "{\"code\": \"410225109\", \"name\": \"南马庄乡 & <东>\", \"level\": \"TOWNSHIP\"}";
    topics.add("roster.place", "roster.place-recorded", "410225109", 1, place);
    topics.deliver();
    String path = "/api/v1/briefings/2026-Q2?within=410225109";

    assertThat(in("zh-CN", path).json().get("title").asString())
        .isEqualTo("南马庄乡 & <东>2026年第2季度联络工作简报");
    assertThat(page(path)).contains("南马庄乡 &amp; &lt;东&gt;").doesNotContain("<东>");
  }

  @Test
  void aPageHasTheSentenceThePicturesAndAWayToTheRecords() throws Exception {
    Files.createDirectories(Path.of("target/briefing"));
    Files.writeString(Path.of("target/briefing/page.html"), page(HALF));
    assertThat(page(HALF))
        .contains("9 key enterprises contacted", "<svg ", "first half of 2026")
        .contains("href=\"/api/v1/briefings/2026-H1/records?within");
  }

  @Test
  void theFourFormsAreTheSameBytesWhateverElseIsRecorded() {
    List<Answer> before = inFourForms();
    new HalfYear(context, TOWNSHIP).topics().deliverThriceAndShuffled(7);
    credits.visitOn(UUID.randomUUID(), TOWNSHIP + "201", "2026-09-01");

    assertThat(before).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(before).extracting(answer -> answer.type().split(";")[0]).isEqualTo(FORMS);
    assertThat(inFourForms()).extracting(Answer::body).isEqualTo(bodies(before));
    assertThat(as("image/png").status()).isEqualTo(406);
  }

  private List<Answer> inFourForms() {
    return FORMS.stream().map(this::as).toList();
  }

  private static List<String> bodies(List<Answer> answers) {
    return answers.stream().map(Answer::body).toList();
  }

  private Answer as(String form) {
    return http.send(StandIns.COUNTY, "GET", HALF, "", new byte[0], "Accept", form);
  }

  @Test
  void aPeriodThatIsNoneOrHasNotBegunIsRefused() {
    for (String period :
        new String[] {"2026-13", "2026-Q5", "2026-H3", "26", "2027-01", "2026-1"}) {
      Answer refused = http.get(StandIns.COUNTY, "/api/v1/briefings/" + period);
      assertThat(refused.status()).as(period).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("period");
    }
    assertThat(http.get(StandIns.COUNTY, HALF.replace("?", "/records?") + "&figure=AGE").status())
        .isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String own = "/api/v1/briefings/2026-H1?within=410225105";
    return Stream.of(
            Endpoint.reading(own),
            Endpoint.reading(own.replace("?", "/records?") + "&figure=VISITS"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private String page(String path) {
    return http.send(
            StandIns.COUNTY,
            "GET",
            path,
            "",
            new byte[0],
            "Accept",
            "text/html",
            "Accept-Language",
            "en")
        .body();
  }

  private Answer in(String language, String path) {
    return http.send(StandIns.COUNTY, "GET", path, "", new byte[0], "Accept-Language", language);
  }
}
