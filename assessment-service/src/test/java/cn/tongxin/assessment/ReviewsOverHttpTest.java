package cn.tongxin.assessment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.score.Credits;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews with their attachments, from the first finding to a closed period. */
@AssessmentHttp
class ReviewsOverHttpTest {
  private static final String FINDINGS =
      """
      {"findings": [{"indicator": "CLEAN", "percent": 80, "on": "2020-11-20", "reason": "现场查看",
         "evidence": ["/api/v1/visits/0198f3a0-0000-7000-8000-0000000000a1"]}]}\
      """;
  private static final byte[] PDF = "%PDF-1.7 minutes of the review".getBytes(US_ASCII);
  private static final String SECOND = TestTokens.of("deputy", "410225105", "officer");

  @Autowired private Credits credits;
  @Autowired private TestStore store;
  private final TestHttp http;

  ReviewsOverHttpTest(TestHttp http) {
    this.http = http;
  }

  @Test
  void whatIsFoundIsSignedByASecondPersonAsItWasRead() {
    String review = reviewed(2020, "410225105201");
    Answer found = http.get(SECOND, review);
    assertThat(found.json().get("state").asString()).isEqualTo("RECORDED");
    assertThat(sign(StandIns.OFFICER, review).json().get("type").asString())
        .endsWith("review.same-person");
    assertThat(http.post(SECOND, review + "/signature", "").status()).isEqualTo(409);
    assertThat(http.post(SECOND, review + "/signature", "", "If-Match", "\"7\"").status())
        .isEqualTo(412);

    Answer signed = sign(SECOND, review);

    assertThat(signed.status()).as(signed.body()).isEqualTo(200);
    assertThat(signed.json().get("signedBy").asString()).isEqualTo("deputy");
    assertThat(http.post(SECOND, review + "/signature", "").body()).isEqualTo(signed.body());
    assertThat(sign(StandIns.COUNTY, review).status()).isEqualTo(409);
  }

  @Test
  void findingsAreReplacedByWhoeverNamesTheirVersion() {
    String review = reviewed(2020, "410225105202");
    String other = FINDINGS.replace(": 80", ": 81");

    assertThat(http.post(StandIns.OFFICER, review, FINDINGS).status()).isEqualTo(200);
    assertThat(http.post(StandIns.OFFICER, review, other).status()).isEqualTo(409);
    Answer replaced = http.post(StandIns.OFFICER, review, other, "If-Match", "\"1\"");
    assertThat(replaced.json().at("/findings/0/percent").asInt()).isEqualTo(81);
  }

  @Test
  void findingsAreOfJustWhatIsReviewedByHand() {
    String review = review(letter(2020, "410225105203"));

    assertThat(refused(review, FINDINGS.replace("CLEAN", "VISITS")))
        .isEqualTo("findings[0].indicator");
    assertThat(refused(review, FINDINGS.replace("2020-11", "2026-12"))).isEqualTo("findings[0].on");
    assertThat(refused(review, FINDINGS.replace(": 80", ": 100.01")))
        .isEqualTo("findings[0].percent");
    assertThat(refused(review, FINDINGS.replace(": 80", ": -1"))).isEqualTo("findings[0].percent");
    assertThat(refused(review, FINDINGS.replace("现场", "现\\u202e场")))
        .isEqualTo("findings[0].reason");
    String twice = FINDINGS.substring(FINDINGS.indexOf("[{") + 1, FINDINGS.lastIndexOf("]"));
    assertThat(refused(review, "{\"findings\": [" + twice + ", " + twice + "]}"))
        .isEqualTo("findings");
  }

  private String refused(String review, String body) {
    Answer refused = http.post(StandIns.OFFICER, review, body);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.json().at("/errors/0/field").asString();
  }

  @Test
  void aSideDoesNotDoWhatIsTheOthers() {
    String review = reviewed(2020, "410225105204");
    String village = TestTokens.of("o", "410225105204", "officer");
    String objection = objection();

    assertThat(http.post(village, review, FINDINGS).json().get("type").asString())
        .endsWith("review.wrong-side");
    assertThat(sign(village, review).status()).isEqualTo(409);
    sign(SECOND, review);
    assertThat(http.post(StandIns.OFFICER, review + "/objection", objection).status())
        .isEqualTo(409);
    assertThat(http.post(village, review + "/objection", objection).status()).isEqualTo(200);
    assertThat(http.post(village, review + "/objection/answer", upheld(objection)).status())
        .isEqualTo(409);
  }

  @Test
  void anObjectionIsAnsweredBeforeItsPeriodIsClosedAndNothingIsReviewedAfter() {
    String review = reviewed(2019, "410225105205");
    String village = TestTokens.of("v", "410225105205", "village");
    String objection = objection();
    sign(SECOND, review);
    http.post(village, review + "/objection", objection);
    String closing = "/api/v1/periods/2019/YEAR_END/closing";
    assertThat(http.post(StandIns.COUNTY, closing, "").json().get("type").asString())
        .endsWith("period.disputed");

    Answer answered = http.post(StandIns.OFFICER, review + "/objection/answer", upheld(objection));

    assertThat(answered.json().get("state").asString()).isEqualTo("SIGNED");
    assertThat(http.post(StandIns.COUNTY, closing, "").json().get("state").asString())
        .isEqualTo("CLOSED");
    String late = review(letter(2019, "410225105206"));
    assertThat(http.post(StandIns.OFFICER, late, FINDINGS.replace("2020", "2019")).body())
        .contains("review.period-closed");
  }

  @Test
  void revisedFindingsWaitForTheSecondSignature() {
    String review = reviewed(2020, "410225105207");
    String objection = objection();
    sign(SECOND, review);
    http.post(TestTokens.of("v", "410225105207", "village"), review + "/objection", objection);
    String revised = upheld(objection).replace("UPHELD", "REVISED");
    assertThat(http.post(StandIns.OFFICER, review + "/objection/answer", revised).status())
        .isEqualTo(422);

    Answer answered =
        http.post(
            StandIns.OFFICER,
            review + "/objection/answer",
            revised.replaceFirst("}$", ", ") + FINDINGS.replace(": 80", ": 95").substring(1));

    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    assertThat(answered.json().get("edition").asInt()).isEqualTo(2);
    assertThat(answered.json().get("signedBy")).isNull();
    assertThat(sign(SECOND, review).json().get("state").asString()).isEqualTo("SIGNED");
  }

  @Test
  void anAttachmentIsReadAsItWasAttachedAndIsOneHoweverOftenItIsSent() {
    String review = reviewed(2020, "410225105208");
    byte[] large = Arrays.copyOf(PDF, 700_000);

    Answer first = http.upload(StandIns.OFFICER, attachments(review), "会议纪要.pdf", large);
    Answer again = http.upload(StandIns.OFFICER, attachments(review), "会议纪要.pdf", large);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    String path = first.json().at("/attachments/0/path").asString();
    assertThat(http.download(SECOND, path)).isEqualTo(large);
    assertThat(http.get(StandIns.SIBLING, path).status()).isEqualTo(404);
    assertThat(http.delete(StandIns.OFFICER, path).json().get("attachments")).isEmpty();
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
    assertThat(store.database().getCollection("files").countDocuments(ofAttachments())).isZero();
  }

  private static org.bson.Document ofAttachments() {
    org.bson.Document from = new org.bson.Document("$gte", "attachment:");
    return new org.bson.Document("_id", from.append("$lt", "attachment;"));
  }

  @Test
  void whatAFileIsItsContentSaysAndNotItsName() {
    String review = reviewed(2020, "410225105209");
    byte[] script = "<script>alert(1)</script>".getBytes(US_ASCII);

    Answer refused = http.upload(StandIns.OFFICER, attachments(review), "minutes.pdf", script);

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(http.upload(StandIns.OFFICER, attachments(review), "a.pdf", new byte[0]).status())
        .isEqualTo(415);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedAsAProblem() {
    String review = reviewed(2020, "410225105210");
    byte[] elevenMegabytes = Arrays.copyOf(PDF, (10 << 20) + 1);

    Answer refused = http.upload(StandIns.OFFICER, attachments(review), "a.pdf", elevenMegabytes);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(http.get(StandIns.OFFICER, review).json().get("attachments")).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String review = reviewed(2020, "410225105211");
    http.upload(StandIns.OFFICER, attachments(review), "a.pdf", PDF);
    String attachment = http.get(SECOND, review).json().at("/attachments/0/path").asString();
    String fresh = review(letter(2020, "410225105212"));
    return Stream.of(
            Endpoint.reading(review),
            Endpoint.reading(attachment),
            Endpoint.reading("/api/v1/reviews?within=410225105"),
            Endpoint.writing("DELETE", attachment, ""),
            Endpoint.writing("POST", fresh, FINDINGS))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  @TestFactory
  Stream<DynamicTest> nobodyWithoutBusinessHereSignsObjectsAnswersOrAttaches() {
    String review = reviewed(2020, "410225105213");
    return Stream.of("/signature", "/objection", "/objection/answer", "/attachments")
        .flatMap(
            verb ->
                Map.of("", 401, StandIns.AUDITOR, 403, StandIns.SIBLING, 404).entrySet().stream()
                    .map(
                        who ->
                            DynamicTest.dynamicTest(
                                verb + ": " + who.getValue(),
                                () -> refused(who.getKey(), review, verb, who.getValue()))));
  }

  private void refused(String token, String review, String verb, int status) {
    Answer answer =
        verb.equals("/attachments")
            ? http.upload(token, attachments(review), "a.pdf", PDF)
            : http.post(token, review + verb, body(verb), "If-Match", "\"1\"");
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }

  private static String body(String verb) {
    return switch (verb) {
      case "/objection" -> objection();
      case "/objection/answer" -> upheld(objection());
      default -> "";
    };
  }

  private Answer sign(String token, String review) {
    String etag = http.get(token, review).etag();
    return http.post(token, review + "/signature", "", "If-Match", etag);
  }

  private static String attachments(String review) {
    return review + "/attachments?indicator=CLEAN";
  }

  private static String objection() {
    return "{\"id\": \"%s\", \"reason\": \"不符\"}".formatted(UUID.randomUUID());
  }

  private static String upheld(String objection) {
    return objection.replace("\"id\"", "\"decision\": \"UPHELD\", \"objectionId\"");
  }

  private String reviewed(int year, String area) {
    String review = review(letter(year, area));
    Answer found =
        http.post(StandIns.OFFICER, review, FINDINGS.replace("2020", Integer.toString(year)));
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    return review;
  }

  private static String review(String letter) {
    return "/api/v1/reviews/" + letter + "/YEAR_END";
  }

  private String letter(int year, String area) {
    String id = UUID.randomUUID().toString();
    String body =
        "{\"schemeId\": \"%s\", \"area\": \"%s\", \"accountable\": \"a\", \"targets\": [%s, %s]}"
            .formatted(scheme(year), area, target("VISITS"), target("CLEAN"));
    Answer put = http.put(StandIns.COUNTY, "/api/v1/letters/" + id, body);
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    http.post(StandIns.COUNTY, "/api/v1/letters/" + id + "/signature", "");
    credits.letterSigned(id);
    return id;
  }

  private static String target(String indicator) {
    return "{\"indicator\": \"%s\", \"amount\": 100}".formatted(indicator);
  }

  private String scheme(int year) {
    String id = new UUID(7, year).toString();
    String lines =
        "[{\"code\": \"VISITS\", \"kind\": \"COUNT\", \"weight\": 60},"
            + " {\"code\": \"CLEAN\", \"kind\": \"REVIEWED\", \"weight\": 40}]";
    String body = "{\"year\": %d, \"indicators\": %s}".formatted(year, lines);
    http.put(StandIns.COUNTY, "/api/v1/schemes/" + id, body);
    http.post(StandIns.COUNTY, "/api/v1/schemes/" + id + "/publication", "");
    return id;
  }
}
