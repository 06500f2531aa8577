package cn.tongxin.activity.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.activity.visit.ActivityHttp;
import cn.tongxin.activity.visit.VisitsByHand;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An organisation's year on one page. */
@ActivityHttp
class OrganisationYearTest {
  private static final String VILLAGE = "410225105201";

  @Autowired private ApplicationContext context;
  @Autowired private TestStore store;
  private final UUID firm = UUID.randomUUID();
  private final UUID member = UUID.randomUUID();
  private TestHttp http;
  private String path;

  @BeforeEach
  void connect(TestHttp service) {
    http = service;
    path = "/api/v1/organisation-years/" + firm;
    new VisitsByHand(context).known(member, VILLAGE);
    new DirectoryByHand(context).organisation(firm, "ENTERPRISE", VILLAGE, "", "");
  }

  @Test
  void visitsThatNameItCountUntilTheyAreVoided() {
    String visit = visit(firm, "2026-03-02");
    visit(firm, "2025-12-31");
    visit(UUID.randomUUID(), "2026-03-02");

    assertThat(count("VISITS", "?year=2026")).isEqualTo(1);
    assertThat(count("VISITS", "?year=2025")).isEqualTo(1);
    assertThat(records("VISITS")).containsExactly(visit);
    http.post(StandIns.OFFICER, visit + "/voiding", "{\"reason\": \"x\"}");
    assertThat(count("VISITS", "")).isZero();
  }

  @Test
  void anOrganisationOfOtherPlacesIsNotNamedWithAVisit() {
    UUID elsewhere = UUID.randomUUID();
    new DirectoryByHand(context).organisation(elsewhere, "ENTERPRISE", "410225106201", "", "");

    assertThat(completed("/api/v1/visits/" + UUID.randomUUID(), elsewhere, "2026-03-02").status())
        .isEqualTo(404);
  }

  @Test
  void gatheringsRequestsProjectsAndAgreementsOpenTheirRecords() {
    String held = gathering("\"organisationId\": \"" + firm + "\", ", "");
    String asked =
        gathering(
            "",
            "{\"audience\": \"LEADERS\", \"organisationId\": \"" + firm + "\", \"expected\": 3}");
    String request = put("service-requests", REQUEST.formatted("APPEAL", firm));
    put("service-requests", REQUEST.formatted("MEDIATION", firm));
    http.post(StandIns.OFFICER, request + "/resolution", "{\"outcome\": \"SOLVED\"}");
    String project = put("projects", PROJECT.formatted(firm));
    String agreement = put("agreements", AGREEMENT.formatted(firm));

    assertThat(records("GATHERINGS_HELD")).containsExactly(held);
    assertThat(records("GATHERINGS_INVITED")).containsExactly(asked);
    assertThat(records("REQUESTS_RECEIVED")).containsExactly(request);
    assertThat(records("REQUESTS_ANSWERED")).containsExactly(request);
    assertThat(records("PROJECTS")).containsExactly(project);
    assertThat(records("AGREEMENTS")).containsExactly(agreement);
    for (var line : http.get(StandIns.OFFICER, path).json().get("figures")) {
      Answer opened = http.get(StandIns.OFFICER, line.get("opens").asString());
      assertThat(opened.json().get("items").size()).isEqualTo(line.get("count").asInt());
    }
  }

  @Test
  void whatWentIntoItCountsWithItAndWhatIsNoMoreStaysReadable() {
    UUID older = UUID.randomUUID();
    DirectoryByHand directory = new DirectoryByHand(context);
    directory.organisation(older, "ENTERPRISE", VILLAGE, "", "");
    String visit = visit(older, "2026-03-02");

    directory.merged(older, VILLAGE, firm);
    directory.dissolved(firm, VILLAGE);

    assertThat(records("VISITS")).containsExactly(visit);
  }

  @Test
  void aYearReadsWhatTheOrganisationHasAndNoMore() {
    for (int i = 0; i < 30; i++) {
      UUID other = UUID.randomUUID();
      new DirectoryByHand(context).organisation(other, "CHAMBER", VILLAGE, "", "");
      visit(other, "2026-03-02");
    }
    visit(firm, "2026-03-02");

    // What was sent is crossed off behind it and is read as well: asked until that is done.
    await().until(this::examinedForTheYear, read -> read < 8);
  }

  private long examinedForTheYear() {
    long before = store.examined();
    http.get(StandIns.OFFICER, path);
    return store.examined() - before;
  }

  @Test
  void itIsAPageInTheReadersLanguage() {
    visit(firm, "2026-03-02");

    Answer page =
        http.send(
            StandIns.OFFICER,
            "GET",
            path,
            "",
            new byte[0],
            "Accept",
            "text/html",
            "Accept-Language",
            "zh-CN");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("组织年度一览", "企业", "记有该组织的走访", "仅在走访记录注明该组织时计入", "<a href=");
  }

  @Test
  void aYearCenturiesAwayAndAFigureThatIsNoneAreRefused() {
    assertThat(http.get(StandIns.OFFICER, path + "?year=1").status()).isEqualTo(422);
    assertThat(http.get(StandIns.OFFICER, path + "/records?figure=LOYALTY").status())
        .isEqualTo(422);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    return Stream.of(Endpoint.reading(path), Endpoint.reading(path + "/records?figure=VISITS"))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private int count(String figure, String year) {
    return http.get(StandIns.OFFICER, path + year)
        .json()
        .get("figures")
        .valueStream()
        .filter(line -> line.get("figure").asString().equals(figure))
        .findFirst()
        .orElseThrow()
        .get("count")
        .asInt();
  }

  private List<String> records(String figure) {
    return http.get(StandIns.OFFICER, path + "/records?year=2026&figure=" + figure)
        .json()
        .get("items")
        .valueStream()
        .map(record -> record.get("path").asString())
        .toList();
  }

  private String visit(UUID organisation, String day) {
    new DirectoryByHand(context).organisation(organisation, "ENTERPRISE", VILLAGE, "", "");
    String visit = "/api/v1/visits/" + UUID.randomUUID();
    Answer answer = completed(visit, organisation, day);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("organisationId").asString()).isEqualTo(organisation.toString());
    return visit;
  }

  private Answer completed(String visit, UUID organisation, String day) {
    return http.post(
        StandIns.OFFICER,
        visit + "/completion",
        """
        {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "%s", \
        "officers": ["officer-410225105"], "organisationId": "%s"}\
        """
            .formatted(member, day, organisation));
  }

  private String gathering(String holder, String invitation) {
    String gathering =
        put(
            "gatherings",
            """
            {"kind": "SYMPOSIUM", "area": "410225105", %s"title": "x", \
            "sessions": [{"on": "2026-11-10", "minutes": 60}], "invitations": [%s]}\
            """
                .formatted(holder, invitation));
    String counts = "{\"session\": 1, \"counts\": [{\"audience\": \"LEADERS\", \"people\": 3}]}";
    http.post(StandIns.OFFICER, gathering + "/attendance", counts);
    Answer answer =
        http.post(StandIns.OFFICER, gathering + "/holding", "{\"heldOn\": \"2026-11-10\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return gathering;
  }

  private String put(String collection, String body) {
    String record = "/api/v1/" + collection + "/" + UUID.randomUUID();
    Answer answer = http.put(StandIns.OFFICER, record, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return record;
  }

  private static final String REQUEST =
      """
      {"kind": "%s", "channel": "ENTERPRISE", "subject": "BUSINESS", "area": "410225105201",
       "summary": "x", "organisationId": "%s", "receivedAt": "2026-11-20T02:03:04Z"}\
      """;
  private static final String PROJECT =
      """
      {"kind": "VILLAGE_ENTERPRISE", "area": "410225105201", "name": "x", "state": "UNDER_WAY",
       "officer": "officer-410225105", "startedOn": "2025-05-01", "partners": ["%s"]}\
      """;
  private static final String AGREEMENT =
      """
      {"area": "410225105201", "title": "x", "state": "IN_FORCE", "officer": "officer-410225105",
       "parties": [{"organisationId": "%s"}, {"place": "410225105201"}],
       "signedOn": "2025-03-01", "reviewOn": "2027-03-01"}\
      """;
}
