package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestTokens;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is really sent equals the frozen examples. */
@RosterHttp
class ContractTest {
  private static final String MEMBER = "/api/v1/members/0198f3a0-0000-7000-8000-000000000001";
  private static final String PAIRING = "/api/v1/pairings/0198f3a0-0000-7000-8000-0000000000c1";

  @Autowired private MockProducer<String, byte[]> sent;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @Test
  void theStoryOfTheFrozenExamplesSendsThem() {
    String body =
        "{\"name\": \"韩一\", \"area\": \"410225105201\", \"registeredOn\": \"2025-03-01\"%s}";
    http.put(StandIns.COUNTY, MEMBER, body.formatted(""));
    String duty =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"0198f3a0-0000-7000-8000-000000000001\"},"
            + " \"officer\": \"officer-410225105\", \"deputy\": \"deputy-410225105\","
            + " \"from\": \"2025-03-01\"%s}";
    http.put(StandIns.COUNTY, PAIRING, duty.formatted(""));
    http.put(
        StandIns.COUNTY, PAIRING, duty.formatted(", \"to\": \"2026-11-30\""), "If-Match", "\"1\"");
    http.post(
        StandIns.COUNTY,
        MEMBER + "/moves",
        "{\"area\": \"410225105202\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"x\"}");
    http.post(
        StandIns.COUNTY,
        MEMBER + "/moves",
        "{\"area\": \"410225105201\", \"effectiveOn\": \"2026-11-02\", \"reason\": \"x\"}");
    http.put(
        StandIns.COUNTY,
        MEMBER,
        body.formatted(", \"status\": \"AWAY\", \"nextContactOn\": \"2026-12-31\""),
        "If-Match",
        "\"3\"");

    String consent =
        "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"%s\", \"noticeVersion\": \"1\","
            + " \"method\": \"PAPER\"}";
    http.put(StandIns.COUNTY, MEMBER + "/consents/HARDSHIP", consent.formatted("2026-12-31"));
    http.put(StandIns.COUNTY, MEMBER + "/consents/GREETING", consent.formatted("2027-06-30"));
    http.post(StandIns.COUNTY, MEMBER + "/erasure", "");
    String county = TestTokens.of("county-227", "410227", "county");
    String places = "410227,某县\n410227105,镇\n410227105201,大村\n410227105209,小村\n";
    http.upload(county, "/api/v1/place-imports", "p.csv", places.getBytes(UTF_8));
    http.post(
        county,
        "/api/v1/places/410227105209/merger",
        "{\"into\": \"410227105201\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"x\"}");

    for (String type :
        List.of(
            "member-registered",
            "member-moved",
            "member-changed",
            "member-erased",
            "member-consents-dated",
            "pairing-started",
            "pairing-ended",
            "place-recorded",
            "place-merged")) {
      wasSent("cn.tongxin.roster." + type + ".v1");
    }
  }

  @Test
  void theLifeOfTwoOrganisationsSendsTheFrozenExamples() {
    String association = "/api/v1/organisations/0198f3a0-0000-7000-8000-0000000000d0";
    String team = "/api/v1/organisations/0198f3a0-0000-7000-8000-0000000000d1";
    String first =
        "{\"kind\": \"ASSOCIATION\", \"name\": \"协会\", \"area\": \"410225105\","
            + " \"lifecycle\": \"%s\"%s}";
    String second =
        "{\"kind\": \"SERVICE_TEAM\", \"name\": \"服务队\", \"area\": \"410225105\","
            + " \"villages\": [\"410225105202\", \"410225105201\"], \"contacts\": [{\"role\":"
            + " \"LEADER\", \"officer\": \"officer-410225105\", \"phone\": \"0371-2222222\","
            + " \"from\": \"2026-03-01\"}, {\"role\": \"LIAISON\", \"name\": \"秦九\", \"from\":"
            + " \"2026-03-01\", \"to\": \"2026-12-31\"}], \"lifecycle\": \"%s\"%s}";
    String above = ", \"parent\": \"0198f3a0-0000-7000-8000-0000000000d0\"";
    http.put(StandIns.COUNTY, association, first.formatted("ACTIVE", ""));
    http.put(
        StandIns.COUNTY,
        team,
        second.formatted("ACTIVE", above + ", \"effectiveOn\": \"2026-03-01\""));
    http.put(
        StandIns.COUNTY,
        team,
        second.formatted(
            "MERGED",
            above
                + ", \"effectiveOn\": \"2026-11-01\", \"mergedInto\":"
                + " \"0198f3a0-0000-7000-8000-0000000000d0\""),
        "If-Match",
        "\"1\"");
    http.put(
        StandIns.COUNTY,
        association,
        first.formatted("DISSOLVED", ", \"effectiveOn\": \"2026-11-22\""),
        "If-Match",
        "\"1\"");

    for (String type :
        List.of("organisation-recorded", "organisation-merged", "organisation-dissolved")) {
      wasSent("cn.tongxin.roster." + type + ".v1");
    }
    assertThat(List.copyOf(sent.history()).stream().map(r -> new String(r.value(), UTF_8)))
        .noneMatch(payload -> payload.contains("秦九") || payload.contains("2222222"));
  }

  @Test
  void theFrozenMergeIsWhatIsSent() {
    String gone = "/api/v1/members/0198f3a0-0000-7000-8000-000000000004";
    String keep = "/api/v1/members/0198f3a0-0000-7000-8000-000000000005";
    http.put(StandIns.COUNTY, gone, House.member("韩戊辰", "410225105201"));
    http.put(StandIns.COUNTY, keep, House.member("韩戊辰", "410225105201"));
    String proposal = "/api/v1/duplicates/75d1b874-cc37-36f5-b593-08bc1f7568ee";
    org.awaitility.Awaitility.await()
        .until(() -> http.get(StandIns.COUNTY, proposal).status() == 200);
    http.post(
        StandIns.COUNTY,
        proposal + "/merge",
        "{\"keep\": \"0198f3a0-0000-7000-8000-000000000005\"}");
    http.post(StandIns.COUNTY, proposal + "/undo", "");

    for (String type : List.of("member-merged", "member-unmerged")) {
      wasSent("cn.tongxin.roster." + type + ".v1");
    }
  }

  @Test
  void theFrozenHandOverAndHouseholdAreWhatIsSent() {
    String handedOver = "/api/v1/members/0198f3a0-0000-7000-8000-000000000002";
    String living = "/api/v1/members/0198f3a0-0000-7000-8000-000000000003";
    http.put(StandIns.COUNTY, handedOver, House.member("韩七", "410225105201"));
    http.put(StandIns.COUNTY, living, House.member("韩八", "410225105201"));
    String transfer = "/api/v1/transfers/0198f3a0-0000-7000-8000-0000000000e1";
    http.put(
        StandIns.COUNTY,
        transfer,
        "{\"memberRef\": \"0198f3a0-0000-7000-8000-000000000002\", \"area\": \"410225106201\","
            + " \"reason\": \"x\"}");
    http.post(StandIns.COUNTY, transfer + "/acceptance", "{}");
    http.put(
        StandIns.COUNTY,
        "/api/v1/households/0198f3a0-0000-7000-8000-0000000000f1",
        "{\"area\": \"410225105201\", \"address\": \"x\", \"cadre\": \"village-410225105201\","
            + " \"members\": [\"0198f3a0-0000-7000-8000-000000000003\"]}");

    for (String type : List.of("transfer-requested", "transfer-decided", "household-recorded")) {
      wasSent("cn.tongxin.roster." + type + ".v1");
    }
  }

  @Test
  void anOfficeAndAPlanSendTheFrozenExamples() {
    String plan = "/api/v1/village-plans/410225105202";
    http.put(StandIns.COUNTY, "/api/v1/offices/410225105202", EndpointsTest.OFFICE);
    http.put(StandIns.COUNTY, plan, EndpointsTest.PLAN);
    http.put(StandIns.COUNTY, plan, EndpointsTest.PLAN.replace("种梨", "种枣"), "If-Match", "\"1\"");

    for (String type : List.of("office-recorded", "village-plan-recorded")) {
      wasSent("cn.tongxin.roster." + type + ".v1");
    }
  }

  private void wasSent(String type) {
    var example = Contracts.tree(Contracts.example(type));
    assertThat(
            List.copyOf(sent.history()).stream()
                .filter(record -> Sent.header(record, "ce_type").equals(type))
                .map(record -> Contracts.tree(new String(record.value(), UTF_8))))
        .as(type)
        .contains(example);
  }

  @Test
  void theFrozenWindowIsWhatAWindowLooksLike() {
    String member = House.register(http, "韩二");
    http.put(
        StandIns.COUNTY,
        member + "/consents/GREETING",
        "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2027-06-30\", \"noticeVersion\": \"1\","
            + " \"method\": \"PAPER\"}");
    http.put(StandIns.COUNTY, member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}");
    http.delete(StandIns.COUNTY, member + "/consents/GREETING");

    String id = member.substring(member.lastIndexOf('/') + 1);
    for (String type : List.of("must-visit-announced", "must-visit-withdrawn")) {
      String name = "cn.tongxin.roster." + type + ".v1";
      String payload =
          List.copyOf(sent.history()).stream()
              .filter(record -> Sent.header(record, "ce_type").equals(name))
              .map(record -> new String(record.value(), UTF_8))
              .filter(text -> text.contains(id))
              .findFirst()
              .orElseThrow();
      String window = Contracts.tree(payload).get("mustVisitId").asString();
      String frozen =
          Contracts.example(name)
              .replace("0198f3a0-0000-7000-8000-0000000000b1", window)
              .replace("0198f3a0-0000-7000-8000-000000000001", id);
      assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(frozen));
    }
  }
}
