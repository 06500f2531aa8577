package cn.tongxin.roster;

import cn.tongxin.serving.Endpoint;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class EndpointsTest {
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2028-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";

  static final String OFFICE =
      "{\"posts\": [{\"title\": \"SECRETARY\", \"holders\": [{\"officer\":"
          + " \"village-410225105202\", \"from\": \"2026-01-01\"}]}, {\"title\": \"文书\","
          + " \"holders\": [{\"officer\": \"a-1\", \"from\": \"2026-01-01\", \"to\":"
          + " \"2026-12-31\"}]}], \"agents\": [{\"name\": \"秦九\", \"phone\": \"037122222\","
          + " \"from\": \"2026-01-01\"}], \"stationed\": [{\"officer\": \"officer-410225105\","
          + " \"from\": \"2026-03-01\", \"to\": \"2027-02-28\"}], \"effectiveOn\":"
          + " \"2026-03-01\"}";
  static final String PLAN = "{\"title\": \"一村一策\", \"text\": \"种梨\"}";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @TestFactory
  Stream<DynamicTest> everyEndpointAsksWhoAndWhere() {
    String member = House.register(http, "张三");
    String id = member.substring(member.lastIndexOf('/') + 1);
    String pairing = "/api/v1/pairings/" + UUID.randomUUID();
    String erased = House.register(http, "赵四");
    http.post(StandIns.COUNTY, erased + "/erasure", "");
    String duty =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"a\","
            + " \"deputy\": \"b\", \"from\": \"2026-03-01\"}";
    http.put(StandIns.COUNTY, pairing, duty.formatted(id));
    http.put(StandIns.COUNTY, member + "/consents/GREETING", CONSENT);
    http.put(StandIns.COUNTY, member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}");
    String windows = "/api/v1/must-visits";
    String window = windows + "/" + first(windows, "mustVisitId");
    String contact = "{\"area\": \"410225105\", \"phone\": \"0371-26880001\", \"hours\": \"8-18\"}";
    http.put(StandIns.COUNTY, "/api/v1/officers/a/contact", contact);
    String handover =
        "{\"fromOfficer\": \"a\", \"toOfficer\": \"c\", \"effectiveOn\": \"2026-12-31\"}";
    String ordered =
        "/api/v1/handovers/"
            + http.post(StandIns.COUNTY, "/api/v1/handovers", handover).json().get("id").asString();
    String organisation = "/api/v1/organisations/" + UUID.randomUUID();
    String group =
        "{\"kind\": \"GROUP\", \"name\": \"组\", \"area\": \"410225105201\","
            + " \"lifecycle\": \"ACTIVE\"}";
    http.put(StandIns.COUNTY, organisation, group);
    String report =
        http.upload(StandIns.OFFICER, "/api/v1/roster-imports", "r.csv", bytes("姓名,村\n李四,柳园村\n"))
            .json()
            .get("id")
            .asString();
    String twin = House.register(http, "鄢己巳");
    House.register(http, "鄢己巳");
    String duplicate = "/api/v1/duplicates/" + proposalAbout(twin);
    String household = "/api/v1/households/" + UUID.randomUUID();
    String roof =
        "{\"area\": \"410225105201\", \"address\": \"x\", \"cadre\": \"c\", \"members\": [\"%s\"]}";
    http.put(StandIns.COUNTY, household, roof.formatted(id));
    String transfer = "/api/v1/transfers/" + UUID.randomUUID();
    String offer = "{\"memberRef\": \"%s\", \"area\": \"410225106201\", \"reason\": \"x\"}";
    http.put(StandIns.COUNTY, transfer, offer.formatted(id));
    return Stream.of(
            Endpoint.reading("/api/v1/places?parent=410225105"),
            Endpoint.reading("/api/v1/places/410225105201"),
            Endpoint.reading("/api/v1/places/410225105201/history"),
            Endpoint.reading("/api/v1/places").forEverybody(),
            Endpoint.reading(member),
            Endpoint.reading(member + "?asOf=2026-06-30"),
            Endpoint.reading(member + "/history"),
            Endpoint.reading("/api/v1/members?within=410225105"),
            Endpoint.writing("POST", "/api/v1/members/searches", "{\"phone\": \"13800001234\"}")
                .forEverybody(),
            Endpoint.reading("/api/v1/overdue-contacts?within=410225105"),
            Endpoint.reading("/api/v1/address-book?within=410225105"),
            Endpoint.reading("/api/v1/duplicates?within=410225105"),
            Endpoint.reading(duplicate),
            Endpoint.writing("POST", duplicate + "/dismissal", ""),
            Endpoint.reading("/api/v1/households?within=410225105"),
            Endpoint.reading(household),
            Endpoint.writing("PUT", household, roof.formatted(id)),
            Endpoint.reading("/api/v1/transfers?within=410225105201"),
            Endpoint.reading(transfer).forEverybody(),
            Endpoint.writing("PUT", transfer, offer.formatted(id)).forEverybody(),
            Endpoint.writing("PUT", member, House.member("张三", "410225105201")),
            Endpoint.writing(
                "POST",
                member + "/moves",
                "{\"area\": \"410225105202\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"x\"}"),
            Endpoint.writing("PUT", member + "/consents/CONTACT", CONSENT),
            Endpoint.writing("DELETE", member + "/consents/CONTACT", ""),
            Endpoint.writing("PUT", member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}"),
            Endpoint.reading(member + "/consents"),
            Endpoint.reading("/api/v1/consent-notices?purpose=CONTACT").forEverybody(),
            Endpoint.writing("POST", erased + "/erasure", ""),
            Endpoint.reading(erased + "/erasure"),
            Endpoint.reading(pairing),
            Endpoint.writing("PUT", pairing, duty.formatted(id)),
            Endpoint.reading("/api/v1/pairings?within=410225105"),
            Endpoint.reading("/api/v1/pairing-loads?within=410225105"),
            Endpoint.writing("PUT", "/api/v1/officers/a/contact", contact),
            Endpoint.reading("/api/v1/officers/a/contact"),
            Endpoint.reading(pairing + "/card"),
            Endpoint.writing("POST", "/api/v1/handovers", handover),
            Endpoint.reading(ordered),
            Endpoint.reading("/api/v1/vacancies?within=410225105"),
            Endpoint.reading(organisation),
            Endpoint.reading(organisation + "?asOf=2026-11-22"),
            Endpoint.reading(organisation + "/history"),
            Endpoint.reading(organisation + "/counts"),
            Endpoint.reading(organisation + "/members"),
            Endpoint.reading("/api/v1/organisations?within=410225105"),
            Endpoint.reading("/api/v1/organisations/counts?within=410225105"),
            Endpoint.writing("PUT", organisation, group),
            Endpoint.reading("/api/v1/offices?within=410225105"),
            Endpoint.reading("/api/v1/offices/410225105201"),
            Endpoint.reading("/api/v1/offices/410225105201/history"),
            Endpoint.writing("PUT", "/api/v1/offices/410225105201", OFFICE),
            Endpoint.reading("/api/v1/village-plans?within=410225105"),
            Endpoint.writing("PUT", "/api/v1/village-plans/410225105201", PLAN),
            Endpoint.reading("/api/v1/village-plans/410225105201"),
            Endpoint.reading("/api/v1/village-plans/410225105201?asOf=2026-11-22"),
            Endpoint.reading("/api/v1/village-plans/410225105201/history"),
            Endpoint.reading("/api/v1/must-visits?within=410225105"),
            Endpoint.reading(window),
            Endpoint.reading("/api/v1/festivals?year=2027").forEverybody(),
            Endpoint.reading("/api/v1/office-calendars/410225105201"),
            Endpoint.writing("PUT", "/api/v1/office-calendars/410225105201", "{}"),
            Endpoint.reading("/api/v1/data-catalogue").forEverybody(),
            Endpoint.reading("/api/v1/roster-exports.xlsx?within=410225105"),
            Endpoint.reading("/api/v1/column-mappings").forEverybody(),
            Endpoint.writing("PUT", "/api/v1/column-mappings", "{\"columns\": []}").forEverybody(),
            Endpoint.reading("/api/v1/roster-imports/" + report + "/workbook"),
            Endpoint.writing("POST", "/api/v1/roster-imports/" + report + "/undo", ""),
            Endpoint.reading("/api/v1/roster-imports/" + report))
        .flatMap(row -> row.tests(http, StandIns.AUDITOR, StandIns.SIBLING, StandIns.COUNTY));
  }

  private String proposalAbout(String member) {
    String id = member.substring(member.lastIndexOf('/') + 1);
    return org.awaitility.Awaitility.await()
        .until(
            () -> {
              for (var item :
                  http.get(StandIns.COUNTY, "/api/v1/duplicates?limit=200").json().get("items")) {
                if (item.toString().contains(id)) {
                  return item.get("id").asString();
                }
              }
              return "";
            },
            found -> !found.isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> aFestivalIsAnnouncedByItsCounty() {
    String other = TestTokens.of("county-431301", "431301", "county");
    return Endpoint.writing(
            "PUT", "/api/v1/festivals/EID_AL_FITR/2032/announcement", "{\"date\": \"2032-01-14\"}")
        .forEverybody()
        .tests(http, StandIns.OFFICER, other, StandIns.COUNTY);
  }

  @TestFactory
  Stream<DynamicTest> leadersReadAndDoNotWrite() {
    String member = House.register(http, "王五");
    return Stream.of(
            Endpoint.writing("PUT", member, House.member("王五", "410225105201")),
            Endpoint.writing("PUT", member + "/consents/CONTACT", CONSENT))
        .flatMap(row -> row.tests(http, House.LEADER, StandIns.SIBLING, StandIns.COUNTY));
  }

  private String first(String list, String field) {
    return http.get(StandIns.COUNTY, list).json().get("items").get(0).get(field).asString();
  }

  @TestFactory
  Stream<DynamicTest> whatIsSensitiveNeedsAPermission() {
    String member = House.register(http, "马一");
    String trigger = "{\"kind\": \"HARDSHIP\", \"on\": \"2026-11-20\"}";
    http.put(StandIns.COUNTY, member + "/consents/HARDSHIP", CONSENT);
    String sibling = allowed("officer-410225106", "410225106");
    return Stream.of(
            Endpoint.reading(member + "/sensitive?reason=x"),
            Endpoint.reading("/api/v1/festivals/QINGMING/2027/coverage?within=410225105"),
            Endpoint.reading(member + "/disclosure"),
            Endpoint.writing("PUT", member + "/sensitive", "{\"fields\": {\"hardship\": \"x\"}}"),
            Endpoint.writing("POST", member + "/visit-triggers", trigger),
            Endpoint.writing("POST", member + "/visit-triggers/withdrawal", trigger))
        .flatMap(row -> row.tests(http, StandIns.OFFICER, sibling, allowed("county", "410225")));
  }

  private static String allowed(String subject, String area) {
    return TestTokens.of(subject, area, "officer", "sensitive");
  }

  @TestFactory
  Stream<DynamicTest> whoOpenedWhatIsNotForVillages() {
    String member = House.register(http, "马二");
    return Endpoint.reading(member + "/access-ledger")
        .tests(http, House.VILLAGE, StandIns.SIBLING, StandIns.AUDITOR);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
