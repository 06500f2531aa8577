package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.roster.receipt.ReceiptsByHand;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RosterHttp
class HandoversHttpTest {
  private static final String PATH = "/api/v1/handovers";

  @Autowired private MockProducer<String, byte[]> sent;
  @Autowired private ApplicationContext context;
  private TestHttp http;
  private String gone;
  private String come;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    gone = "g" + UUID.randomUUID();
    come = "c" + UUID.randomUUID();
  }

  @Test
  void everythingIsMovedAndItIsIncompleteUntilEverybodyHasConfirmed() {
    String member = House.register(http, "沈一");
    String first = pair(member, gone, "second", "2026-03-01");
    String second = pair(House.register(http, "沈二"), "first", gone, "2026-03-01");
    String future = pair(House.register(http, "沈三"), gone, "second", "2026-12-01");

    Answer ordered = order(StandIns.OFFICER, gone, come, "2026-11-22");
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
    String page = PATH + "/" + ordered.json().get("id").asString();
    await().until(() -> http.get(StandIns.OFFICER, page).body().contains("\"roster\",\"done\":3"));

    Answer incomplete = http.get(StandIns.OFFICER, page);
    assertThat(incomplete.json().get("state").asString()).isEqualTo("INCOMPLETE");
    assertThat(incomplete.body())
        .contains("\"missing\":[\"activity\",\"assessment\",\"notification\"]");
    assertThat(http.get(StandIns.OFFICER, first).body()).contains(gone, "\"to\":\"2026-11-21\"");
    assertThat(http.get(StandIns.OFFICER, second).body()).contains(gone, "\"to\":\"2026-11-21\"");
    assertThat(http.get(StandIns.OFFICER, future).body()).contains(come).doesNotContain(gone);
    assertThat(held(come)).hasSize(3);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?officer=" + come + "&limit=9").body())
        .contains("沈一");

    ReceiptsByHand receipts = new ReceiptsByHand(context);
    UUID id = UUID.fromString(ordered.json().get("id").asString());
    receipts.come(id, "activity", 5);
    receipts.come(id, "assessment", 0);
    assertThat(http.get(StandIns.OFFICER, page).body()).contains("\"missing\":[\"notification\"]");
    receipts.come(id, "notification", 2);
    await().until(() -> http.get(StandIns.OFFICER, page).body().contains("COMPLETED"));

    Answer again = order(StandIns.OFFICER, gone, come, "2026-11-22");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(http.get(StandIns.OFFICER, page).body());
    String html = html(page);
    assertThat(html).contains("Receipt of a hand-over", gone, come, "completed");
    wasSent("handover-announced", id);
    wasSent("handover-completed", id);
  }

  @Test
  void contactsPostsStationingsAndHouseholdsAreMovedToo() {
    String team = "/api/v1/organisations/" + UUID.randomUUID();
    String contact = "{\"officer\": \"%s\", \"role\": \"LEADER\", \"phone\": \"2688 0001\"}";
    String body =
        "{\"kind\": \"SERVICE_TEAM\", \"name\": \"队\", \"area\": \"410225105\","
            + " \"lifecycle\": \"ACTIVE\", \"villages\": [\"410225105201\"], \"contacts\": [%s]}";
    var entered = http.put(StandIns.OFFICER, team, body.formatted(contact.formatted(gone)));
    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    String office = "/api/v1/offices/410225105202";
    String staffed =
        "{\"stationed\": [{\"officer\": \"%s\", \"from\": \"2026-01-01\"}]}".formatted(gone);
    Answer before = http.get(StandIns.OFFICER, office);
    var staffing = http.put(StandIns.OFFICER, office, staffed, "If-Match", before.etag());
    assertThat(staffing.status()).as(staffing.body()).isLessThan(300);
    String household = "/api/v1/households/" + UUID.randomUUID();
    String member = House.register(http, "尤一");
    String roof =
        "{\"area\": \"410225105201\", \"address\": \"x\", \"cadre\": \"%s\", \"members\":"
            + " [\"%s\"]}";
    String id = member.substring(member.lastIndexOf('/') + 1);
    assertThat(http.put(StandIns.OFFICER, household, roof.formatted(gone, id)).status())
        .isEqualTo(201);

    Answer ordered = order(StandIns.OFFICER, gone, come, "2026-11-22");
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
    String page = PATH + "/" + ordered.json().get("id").asString();
    await().until(() -> http.get(StandIns.OFFICER, page).body().contains("\"roster\",\"done\":3"));

    assertThat(http.get(StandIns.OFFICER, page).body())
        .contains("{\"kind\":\"PAIRING\",\"count\":0}")
        .contains("{\"kind\":\"HOUSEHOLD\",\"count\":1}")
        .contains("{\"kind\":\"ORGANISATION_CONTACT\",\"count\":1}")
        .contains("{\"kind\":\"OFFICE_POST\",\"count\":1}");
    assertThat(html(page)).contains("Organisations");
    assertThat(http.get(StandIns.OFFICER, team).body())
        .contains("\"officer\":\"" + gone + "\"", "\"to\":\"2026-11-21\"")
        .contains("\"officer\":\"" + come + "\"", "\"from\":\"2026-11-22\"");
    assertThat(http.get(StandIns.OFFICER, office).body())
        .contains(gone + "\",\"from\":\"2026-01-01\",\"to\":\"2026-11-21\"")
        .contains(come + "\",\"from\":\"2026-11-22\"");
    assertThat(http.get(StandIns.OFFICER, household).json().get("cadre").asString())
        .isEqualTo(come);
    assertThat(order(StandIns.OFFICER, gone, come, "2026-11-22").status()).isEqualTo(200);
  }

  @Test
  void whoIsKnownToWorkElsewhereTakesNothingOver() {
    pair(House.register(http, "尤二"), gone, "second", "2026-03-01");
    String there = "{\"area\": \"410225106\", \"phone\": \"2688 0001\", \"hours\": \"8:30-17:30\"}";
    assertThat(http.put(StandIns.SIBLING, "/api/v1/officers/" + come + "/contact", there).status())
        .isEqualTo(201);

    for (String elsewhere : List.of(come, "officer-410225106")) {
      Answer refused = order(StandIns.OFFICER, gone, elsewhere, "2026-11-22");
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      assertThat(refused.body()).contains("toOfficer");
    }
    assertThat(order(StandIns.OFFICER, gone, "county-410225", "2026-11-22").status())
        .isEqualTo(201);
  }

  @Test
  void whoWorksInOneVillageTakesNothingOverOfAnother() {
    String village = "village-" + UUID.randomUUID() + "-410225105201";
    pair(House.register(http, "尤三"), village, "second", "2026-03-01");

    String other = "village-" + UUID.randomUUID() + "-410225105202";
    for (String elsewhere : List.of(other, "officer-410225106")) {
      Answer refused = order(StandIns.OFFICER, village, elsewhere, "2026-11-22");
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    }
    assertThat(order(StandIns.OFFICER, village, "officer-410225105", "2026-11-22").status())
        .isEqualTo(201);
  }

  @Test
  void digitsThatAreNoPlaceDoNotMakeSomebodyWorkElsewhere() {
    pair(House.register(http, "柏三"), gone, "second", "2026-03-01");

    String subject = come.substring(0, come.lastIndexOf('-')) + "-123456789012";

    assertThat(order(StandIns.OFFICER, gone, subject, "2026-11-22").status()).isEqualTo(201);
  }

  @Test
  void aHandOverOfTomorrowWaitsForItsDay() {
    String pairing = pair(House.register(http, "韩五"), gone, "second", "2026-03-01");

    Answer ordered = order(StandIns.OFFICER, gone, come, "2026-11-23");

    assertThat(ordered.json().get("state").asString()).isEqualTo("SCHEDULED");
    assertThat(order(StandIns.OFFICER, gone, come, "2026-11-23").body()).isEqualTo(ordered.body());
    assertThat(order(StandIns.OFFICER, come, gone, "2026-11-22").status()).isEqualTo(404);
    pair(House.register(http, "韩六"), come, "second", "2026-03-01");
    assertThat(order(StandIns.OFFICER, come, gone, "2026-11-22").status()).isEqualTo(409);
    assertThat(order(StandIns.OFFICER, gone, "third", "2026-11-22").status()).isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, pairing).body()).doesNotContain("\"to\"");
  }

  @Test
  void whereTheDeputyTakesOverTheSecondPlaceIsVacant() {
    pair(House.register(http, "杨一"), gone, come, "2026-03-01");
    assertThat(order(StandIns.OFFICER, gone, come, "2026-11-22").status()).isEqualTo(201);

    await().until(() -> held(come).size() == 2);

    Answer vacancies =
        http.get(StandIns.OFFICER, "/api/v1/pairings?officer=" + come + "&limit=200");
    assertThat(vacancies.json().get("items").get(1).has("deputy")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "gone, gone, 2026-11-22, toOfficer",
    "gone, come, 2028-01-01, effectiveOn",
    "gone, 'a b', 2026-11-22, toOfficer",
  })
  void whatCannotBeIsRefusedByField(String from, String to, String on, String field) {
    pair(House.register(http, "朱一"), gone, "second", "2026-03-01");
    String officer = from.equals("gone") ? gone : from;

    Answer refused = order(StandIns.OFFICER, officer, to.equals("gone") ? gone : to, on);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
  }

  @Test
  void anOfficerOfAnotherTownshipDoesNotExist() {
    pair(House.register(http, "秦一"), gone, "second", "2026-03-01");

    assertThat(order(StandIns.SIBLING, gone, come, "2026-11-22").status()).isEqualTo(404);
  }

  private String pair(String member, String officer, String deputy, String from) {
    String path = "/api/v1/pairings/" + UUID.randomUUID();
    String body =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"%s\", \"deputy\":"
            + " \"%s\", \"from\": \"%s\"}";
    Answer answer =
        http.put(
            StandIns.OFFICER,
            path,
            body.formatted(member.substring(member.lastIndexOf('/') + 1), officer, deputy, from));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return path;
  }

  private Answer order(String who, String from, String to, String on) {
    return http.post(
        who,
        PATH,
        "{\"fromOfficer\": \"%s\", \"toOfficer\": \"%s\", \"effectiveOn\": \"%s\"}"
            .formatted(from, to, on));
  }

  private List<String> held(String officer) {
    return http.get(StandIns.OFFICER, "/api/v1/pairings?limit=200&officer=" + officer)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("id").asString())
        .toList();
  }

  private String html(String page) {
    return http.send(StandIns.OFFICER, "GET", page, "", new byte[0], "Accept", "text/html").body();
  }

  private void wasSent(String type, UUID id) {
    String name = "cn.tongxin.roster." + type + ".v1";
    String expected =
        Contracts.example(name)
            .replace("0198f3a0-0000-7000-8000-0000000000e1", id.toString())
            .replace("officer-410225105", gone)
            .replace("officer-new", come);
    assertThat(
            List.copyOf(sent.history()).stream()
                .filter(record -> Sent.header(record, "ce_type").equals(name))
                .map(record -> Contracts.tree(new String(record.value()))))
        .contains(Contracts.tree(expected));
  }
}
