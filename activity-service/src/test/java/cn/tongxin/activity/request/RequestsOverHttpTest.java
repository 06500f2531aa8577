package cn.tongxin.activity.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.activity.handover.HandoversByHand;
import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ActivityHttp
@ExtendWith(OutputCaptureExtension.class)
class RequestsOverHttpTest {
  private static final String OFFICER = "officer-410225105";
  private static final String ID_CARD = "410225199003071234";

  @Autowired private ApplicationContext context;
  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  private final UUID member = UUID.randomUUID();
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    new MembersByHand(context).served(member, "410225105201");
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void aRequestIsTakenUpOnceHoweverOftenItIsSentAndSaysWhenItIsDue() {
    String path = path();

    Answer first = put(path, body("APPEAL"));
    Answer again = put(path, body("APPEAL"));

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.json().get("state").asString()).isEqualTo("OPEN");
    assertThat(first.json().get("dueOn").asString()).isEqualTo("2026-11-27");
    assertThat(first.json().get("basis").asString()).isEqualTo("NOTICES");
    assertThat(about(path, 2)).hasSize(2);
    assertThat(put(path, body("COMPLAINT")).status()).isEqualTo(409);
  }

  @Test
  void theWordsAreCorrectedWithIfMatchAndTheLimitStays() {
    String path = path();
    Answer first = put(path, body("APPEAL"));
    String better = body("APPEAL").replace("nightingale", "better");

    assertThat(put(path, better).status()).isEqualTo(409);
    assertThat(put(path, better, "If-Match", "\"7\"").status()).isEqualTo(412);
    Answer corrected = put(path, better, "If-Match", first.etag());

    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.json().get("dueOn")).isEqualTo(first.json().get("dueOn"));
    assertThat(about(path, 2)).hasSize(2);
  }

  @Test
  void theWholeLifeOfARequest() {
    String path = path();
    put(path, body("COMPLAINT"));

    post(path + "/handover", "{\"to\": \"county\", \"reason\": \"nightingale\"}", 200);
    assertThat(owner(path)).isEqualTo(OFFICER);
    Answer taken = http.post(StandIns.COUNTY, path + "/acceptance", "");
    assertThat(taken.json().get("owner").asString()).isEqualTo("county");
    assertThat(taken.json().get("level").asString()).isEqualTo("COUNTY");
    post(path + "/pause", "{\"reason\": \"nightingale\", \"until\": \"2026-12-31\"}", 200);
    post(path + "/resumption", "", 200);
    post(path + "/resolution", "{\"outcome\": \"SOLVED\", \"reply\": \"nightingale\"}", 422);
    String answer =
        "{\"outcome\": \"SOLVED\", \"finding\": \"nightingale\", \"reply\": \"nightingale\"}";
    post(path + "/resolution", answer, 200);
    post(path + "/resolution", answer, 200);
    post(path + "/confirmation", "", 200);
    post(path + "/rating", "{\"rating\": 5, \"requesterRef\": \"" + member + "\"}", 200);
    Answer open = post(path + "/reopening", "{\"reason\": \"nightingale\"}", 200);

    assertThat(open.json().get("state").asString()).isEqualTo("OPEN");
    assertThat(about(path, 12))
        .map(record -> Sent.header(record, "ce_type"))
        .containsExactly(
            type("received"),
            type("due-set"),
            type("offered"),
            type("accepted"),
            type("paused"),
            type("resumed"),
            type("due-set"),
            type("resolved"),
            type("confirmed"),
            type("rated"),
            type("reopened"),
            type("due-set"));
    about(path, 12)
        .forEach(
            record -> {
              String payload = new String(record.value(), StandardCharsets.UTF_8);
              assertThat(payload).doesNotContain("nightingale", member.toString());
              assertThat(Contracts.violations(Sent.header(record, "ce_type"), payload)).isEmpty();
            });
  }

  @Test
  void whoNamesTheFirstOwnerAfterAReopeningGetsTheSameAnswer() {
    String path = path();
    String named = body("APPEAL").replace("\"area\"", "\"owner\": \"" + OFFICER + "\", \"area\"");
    put(path, named);
    post(path + "/handover", "{\"to\": \"county\"}", 200);
    http.post(StandIns.COUNTY, path + "/acceptance", "");
    post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);
    post(path + "/reopening", "{\"reason\": \"again\"}", 200);

    assertThat(put(path, named).status()).isEqualTo(200);
    assertThat(owner(path)).isEqualTo("county");
    assertThat(put(path, named.replace(OFFICER, "somebody")).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "rating | {\"rating\": 0, \"requesterRef\": \"MEMBER\"} | 422",
        "rating | {\"rating\": 6, \"requesterRef\": \"MEMBER\"} | 422",
        "rating | {\"rating\": 4.5, \"requesterRef\": \"MEMBER\"} | 422",
        "rating | {\"rating\": 5} | 409",
        "rating | {\"rating\": 5, \"requesterRef\": \"0198f3a0-0000-7000-8000-0000000000ff\"} |"
            + " 409",
        "pause | {\"reason\": \"x\"} | 422",
        "pause | {\"reason\": \"x\", \"until\": \"2027-02-29\"} | 422",
        "handover | {\"to\": \"a\", \"unit\": \"410225105\"} | 422",
        "handover | {} | 422",
        "reopening | {\"reason\": \" \"} | 422",
        "resolution | {\"outcome\": \"BURIED\"} | 422",
      })
  void whatCannotBeIsRefusedAndNothingHappens(String verb, String body, int status) {
    String path = path();
    put(path, body("APPEAL"));
    post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);

    post(path + "/" + verb, body.replace("MEMBER", member.toString()), status);

    assertThat(about(path, 3)).hasSize(3);
  }

  @Test
  void aMemberWhoseEntriesWereMergedRatesUnderEither() {
    String path = path();
    put(path, body("APPEAL"));
    post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);
    UUID keep = UUID.randomUUID();
    new MembersByHand(context).merged(member, keep, "410225105201");

    post(path + "/rating", "{\"rating\": 5, \"requesterRef\": \"" + keep + "\"}", 200);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/service-requests?memberRef=" + keep).body())
        .contains(path.substring(path.length() - 36));
  }

  @Test
  void aRatingIsGivenOnceAndNotChanged() {
    String path = path();
    put(path, body("APPEAL"));
    String five = "{\"rating\": 5, \"requesterRef\": \"" + member + "\"}";
    post(path + "/rating", five, 409);
    post(path + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);

    post(path + "/rating", five, 200);
    post(path + "/rating", five, 200);
    post(path + "/rating", five.replace("5,", "4,"), 409);

    assertThat(about(path, 4)).hasSize(4);
  }

  @Test
  void aHandOverToOneselfInACircleOrToADepartedOfficerIsRefused() {
    String departed = "departed-" + UUID.randomUUID();
    String gone = "gone-" + UUID.randomUUID();
    new DirectoryByHand(context)
        .office("410225105204", held("CONTACT", departed, "2026-10-31"), "");
    new HandoversByHand(context)
        .come(UUID.randomUUID(), "410225105", gone, "x", "2026-11-20T00:00:00Z");
    String path = path();
    put(path, body("APPEAL"));
    offered(path, OFFICER, "request.handover-to-oneself");
    offered(path, departed, "request.departed");
    offered(path, gone, "request.departed");
    post(path + "/handover", "{\"to\": \"county\"}", 200);
    http.post(StandIns.COUNTY, path + "/acceptance", "");

    offered(path, OFFICER, "request.handover-in-a-circle");
  }

  private void offered(String path, String to, String code) {
    Answer answer = post(path + "/handover", "{\"to\": \"" + to + "\"}", 409);
    assertThat(answer.json().get("type").asString()).endsWith(code);
  }

  @Test
  void anOfferToAnOfficeGoesToWhoIsThere() {
    String agent = "agent-" + UUID.randomUUID();
    new DirectoryByHand(context).office("410225105203", "", held(null, agent, "2027-10-31"));
    String path = path();
    put(path, in("410225105203", "SUGGESTION"));

    post(path + "/handover", "{\"unit\": \"410225105204\"}", 422);
    Answer answer = post(path + "/handover", "{\"unit\": \"410225105203\"}", 200);

    assertThat(answer.json().get("chain").get(0).get("to").asString()).isEqualTo(agent);
  }

  @Test
  void oneIntakeFindsTheRightDeskByKindSubjectAndPlace() {
    String village = "410225105205";
    DirectoryByHand directory = new DirectoryByHand(context);
    String contact = "contact-" + UUID.randomUUID();
    directory.office(
        village, held("CONTACT", contact, "2027-10-31"), held(null, "old", "2026-10-31"));
    UUID firm = UUID.randomUUID();
    String liaison = "{\"role\": \"LIAISON\", \"officer\": \"liaison-1\"}";
    directory.organisation(firm, "ENTERPRISE", village, "", liaison);

    assertThat(ownerOf(in(village, "AGENCY"))).isEqualTo(contact);
    assertThat(ownerOf(in(village, "COMPLAINT"))).isEqualTo(OFFICER);
    String asking = "\"subject\": \"BUSINESS\", \"organisationId\": \"" + firm + "\", ";
    assertThat(ownerOf(in(village, "APPEAL").replace("\"subject\": \"MEDICAL\", ", asking)))
        .isEqualTo("liaison-1");
    assertThat(ownerOf(in(village, "APPEAL").replace("\"area\"", "\"owner\": \"z\", \"area\"")))
        .isEqualTo("z");
    directory.dissolved(firm, village);
    String late = in(village, "APPEAL").replace("\"subject\": \"MEDICAL\", ", asking);
    assertThat(put(path(), late).status()).isEqualTo(404);
  }

  private String ownerOf(String body) {
    Answer answer = put(path(), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("owner").asString();
  }

  @Test
  void aMediationDoesNotExistForOthers() {
    String path = path();
    String body = body("MEDIATION").replace("\"area\"", "\"owner\": \"m\", \"area\"");
    Answer taken = put(path, body);

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(put(path, body).body()).isEqualTo(taken.body());
    assertThat(put(path, body.replace("nightingale", "x"), "If-Match", "\"1\"").status())
        .isEqualTo(404);
    assertThat(http.get(StandIns.COUNTY, path).status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
    String own = path();
    put(own, body("MEDIATION"));
    assertThat(http.get(StandIns.OFFICER, own).status()).isEqualTo(200);
    assertThat(http.get(StandIns.COUNTY, own).status()).isEqualTo(404);
    assertThat(http.get(StandIns.COUNTY, "/api/v1/service-requests?kind=MEDIATION").body())
        .doesNotContain(own.substring(own.length() - 36));
    assertThat(http.post(StandIns.COUNTY, own + "/confirmation", "").status()).isEqualTo(404);
  }

  @Test
  void numbersInFreeTextAreWarnedOfAndNotLogged(CapturedOutput output) {
    String path = path();
    String number = body("APPEAL").replace("nightingale", "call 138 0013 8000, card " + ID_CARD);

    Answer answer = put(path, number);

    assertThat(answer.json().get("warnings").valueStream().map(w -> w.get("found").asString()))
        .containsExactlyInAnyOrder("ID_CARD", "PHONE");
    assertThat(put(path(), body("APPEAL")).json().get("warnings").isEmpty()).isTrue();
    put(path(), number.replace("APPEAL", "RUMOUR"));
    assertThat(output.getAll()).doesNotContain(ID_CARD, "138 0013 8000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"nightingale\" | \"a\\u202Eb\" | 422",
        "\"nightingale\" | \"a\\u0007b\" | 422",
        "\"nightingale\" | \"\" | 422",
        "MEDICAL | NONSENSE | 422",
        "APPEAL | AGENCY | 422",
        "HALL | RADIO | 422",
        "410225105201 | 410225106201 | 404",
        "410225105201 | 4102 | 422",
        "2026-11-20T02 | 2026-11-22T03 | 422",
        "2026-11-20T02 | 1926-11-20T02 | 422",
        "\"channel\" | \"mood\": 1, \"channel\" | 422",
      })
  void aWrongIntakeIsRefused(String good, String wrong, int status) {
    String path = path();
    Answer answer = put(path, body("APPEAL").replace(good, wrong));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(http.get(StandIns.OFFICER, path).status()).isEqualTo(404);
  }

  @Test
  void aTextOfAMegabyteIsRefused() {
    String much = body("APPEAL").replace("nightingale", "x".repeat(1024 * 1024));

    assertThat(put(path(), much).status()).isEqualTo(413);
    assertThat(put(path(), body("APPEAL").replace("nightingale", "x".repeat(1001))).status())
        .isEqualTo(422);
  }

  @Test
  void nothingIsKeptOfWhatIsWrittenAboutAnErasedMember() {
    String path = path();
    put(path, body("APPEAL"));
    new MembersByHand(context).erased(member, "410225105201");

    post(path + "/resolution", "{\"outcome\": \"SOLVED\", \"reply\": \"nightingale\"}", 200);
    String late = path();
    put(late, body("APPEAL"));

    assertThat(http.get(StandIns.OFFICER, path).body()).doesNotContain("nightingale");
    assertThat(http.get(StandIns.OFFICER, late).body()).doesNotContain("nightingale");
    assertThat(put(path, body("APPEAL")).status()).isEqualTo(200);
  }

  @Test
  void workingDaysAreAnsweredAndALaterYearIsEntered() {
    String question = "/api/v1/working-days?from=2027-09-30&plus=1";
    Answer unknown = http.get(StandIns.OFFICER, question);
    assertThat(unknown.json().get("date").asString()).isEqualTo("2027-10-01");
    assertThat(unknown.json().get("basis").asString()).isEqualTo("WEEKDAYS");
    String year =
        """
        {"notice": "test", "holidays": [{"name": "x", "from": "2027-10-01", "to": "2027-10-07"}],
         "workdays": ["2027-10-09"]}\
        """;
    String path = "/api/v1/working-days/2027";

    assertThat(http.put(StandIns.OFFICER, path, year).status()).isEqualTo(403);
    assertThat(http.put(StandIns.COUNTY, path, year.replace("10-09", "10-12")).status())
        .isEqualTo(422);
    assertThat(http.put(StandIns.COUNTY, path, year).status()).isEqualTo(200);
    assertThat(http.put(StandIns.COUNTY, path, year).etag()).isEqualTo("\"1\"");
    assertThat(http.put(StandIns.COUNTY, path, year.replace("test", "other")).status())
        .isEqualTo(409);

    Answer known = http.get(StandIns.OFFICER, question);
    assertThat(known.json().get("date").asString()).isEqualTo("2027-10-08");
    assertThat(known.json().get("basis").asString()).isEqualTo("NOTICES");
    assertThat(http.get(StandIns.OFFICER, path).json().get("notice").asString()).isEqualTo("test");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/working-days/2031").status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, question.replace("plus=1", "plus=-1")).status())
        .isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, question.replace("plus=1", "plus=9999")).status())
        .isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String open = path();
    put(open, body("APPEAL"));
    String offered = path();
    put(offered, body("APPEAL"));
    post(offered + "/handover", "{\"to\": \"county\"}", 200);
    String refused = path();
    put(refused, body("APPEAL"));
    post(refused + "/handover", "{\"to\": \"county\"}", 200);
    String answered = path();
    put(answered, body("APPEAL"));
    post(answered + "/resolution", "{\"outcome\": \"SOLVED\"}", 200);
    String rating = "{\"rating\": 5, \"requesterRef\": \"" + member + "\"}";
    return Stream.of(
            Endpoint.reading(open),
            Endpoint.reading("/api/v1/service-requests?within=410225105"),
            Endpoint.reading("/api/v1/service-requests/subjects").forEverybody(),
            Endpoint.reading("/api/v1/working-days?from=2026-11-22&plus=3").forEverybody(),
            Endpoint.reading("/api/v1/working-days/2026").forEverybody(),
            Endpoint.writing("PUT", open, body("APPEAL")),
            Endpoint.writing("POST", open + "/handover", "{\"to\": \"somebody\"}"),
            Endpoint.writing("POST", offered + "/acceptance", ""),
            Endpoint.writing("POST", refused + "/refusal", "{\"reason\": \"x\"}"),
            Endpoint.writing(
                "POST", open + "/pause", "{\"reason\": \"x\", \"until\": \"2026-12-01\"}"),
            Endpoint.writing("POST", open + "/resumption", ""),
            Endpoint.writing(
                "PUT",
                open + "/referrals/" + UUID.randomUUID(),
                "{\"to\": \"BANK\", \"state\": \"SENT\"}"),
            Endpoint.writing("POST", open + "/resolution", "{\"outcome\": \"SOLVED\"}"),
            Endpoint.writing("POST", answered + "/confirmation", ""),
            Endpoint.writing("POST", answered + "/rating", rating),
            Endpoint.writing("POST", answered + "/reopening", "{\"reason\": \"x\"}"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private Answer put(String path, String body, String... headers) {
    return http.put(StandIns.OFFICER, path, body, headers);
  }

  private Answer post(String path, String body, int status) {
    Answer answer = http.post(StandIns.OFFICER, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private String owner(String path) {
    return http.get(StandIns.OFFICER, path).json().get("owner").asString();
  }

  private static String path() {
    return "/api/v1/service-requests/" + UUID.randomUUID();
  }

  private String body(String kind) {
    return in("410225105201", kind)
        .replace("\"area\"", "\"requesterRef\": \"" + member + "\", \"area\"");
  }

  private static String in(String area, String kind) {
    String agency =
        kind.equals("AGENCY") ? "\"authorisation\": {\"signedOn\": \"2026-11-20\"}, " : "";
    return """
    {"kind": "%s", "channel": "HALL", "subject": "MEDICAL", %s"area": "%s", \
    "summary": "nightingale", "receivedAt": "2026-11-20T02:03:04Z"}\
    """
        .formatted(kind, agency, area);
  }

  private static String held(String post, String officer, String to) {
    String title = post == null ? "" : "\"post\": \"" + post + "\", ";
    return "{%s\"officer\": \"%s\", \"from\": \"2026-01-01\", \"to\": \"%s\"}"
        .formatted(title, officer, to);
  }

  /** Its events, each once and in their order; they leave soon after the answer. */
  private List<ProducerRecord<String, byte[]>> about(String path, int events) {
    String id = path.substring(path.length() - 36);
    return await()
        .until(
            () ->
                List.copyOf(sent.history()).stream()
                    .filter(record -> record.topic().equals("tongxin.activity.service-request"))
                    .filter(record -> record.key().equals(id))
                    .collect(
                        Collectors.toMap(
                            record -> Integer.parseInt(Sent.header(record, "ce_seq")),
                            Function.identity(),
                            (one, again) -> again,
                            TreeMap::new))
                    .values()
                    .stream()
                    .toList(),
            found -> found.size() >= events);
  }

  private static String type(String name) {
    return "cn.tongxin.activity.service-request-" + name + ".v1";
  }
}
