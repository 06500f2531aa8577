package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who was entered twice is proposed, merged by a person, and taken apart again without loss. */
@RosterHttp
class DuplicatesHttpTest {
  private static final String HERE = "410225105201";

  @Autowired private TestStore store;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private String enter(String name, String area, String more) {
    String path = "/api/v1/members/" + UUID.randomUUID();
    Answer answer =
        http.put(StandIns.COUNTY, path, House.member(name, area).replace("}", ", " + more + "}"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return path;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The proposal about this member, when it is there. */
  private JsonNode proposal(String who, String member) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> found(who, member), node -> !node.isMissingNode());
  }

  private JsonNode found(String who, String member) {
    for (JsonNode item : http.get(who, "/api/v1/duplicates?limit=200").json().get("items")) {
      if (item.toString().contains(id(member))) {
        return item;
      }
    }
    return tools.jackson.databind.node.MissingNode.getInstance();
  }

  private static String path(JsonNode proposal) {
    return "/api/v1/duplicates/" + proposal.get("id").asString();
  }

  @Test
  void theSameNameAndTelephoneIsProposedToWhoSeesBoth() {
    String one = enter("俞甲子", HERE, "\"phone\": \"13611110001\"");
    String two = enter("俞甲子", "410225106201", "\"phone\": \"13611110001\"");

    JsonNode proposal = proposal(StandIns.COUNTY, one);

    assertThat(proposal.get("reason").asString()).isEqualTo("NAME_AND_PHONE");
    assertThat(proposal.toString()).contains(id(two)).doesNotContain("13611110001");
    assertThat(http.get(StandIns.OFFICER, path(proposal)).status()).isEqualTo(404);
    assertThat(http.get(StandIns.SIBLING, path(proposal)).status()).isEqualTo(404);
  }

  @Test
  void namesThatSoundAlikeAreProposedAndOtherBirthsAreNot() {
    String one = enter("岑乙丑", HERE, "\"birthMonth\": \"1987-06\"");
    String alike = enter("岑乙醜", HERE, "\"birthMonth\": \"1987-06\"");
    String other = enter("岑乙丑", HERE, "\"birthMonth\": \"1990-01\"");

    JsonNode proposal = proposal(House.VILLAGE, one);

    assertThat(proposal.get("reason").asString()).isEqualTo("SIMILAR_NAME");
    assertThat(proposal.toString()).contains(id(alike));
    assertThat(found(House.VILLAGE, other).isMissingNode()).isTrue();
    assertThat(http.post(House.VILLAGE, path(proposal) + "/dismissal", "").body())
        .contains("DISMISSED");
    assertThat(http.post(House.VILLAGE, path(proposal) + "/undo", "").status()).isEqualTo(409);
    assertThat(found(House.VILLAGE, one).isMissingNode()).isTrue();
  }

  /** More of one name than are read at once. */
  @Test
  void aListWithVeryManyOfOneNameIsNotProposedTwoByTwo() {
    int people = 1_100;
    String places = "code,name\n410225117,众人镇\n410225117201,众人村\n";
    http.upload(StandIns.COUNTY, "/api/v1/place-imports", "p.csv", places.getBytes(UTF_8));
    String officer = TestTokens.of("officer-410225117", "410225117", "officer");
    var csv = new StringBuilder("编号,姓名,出生年月,所属村\n");
    for (int i = 0; i < people; i++) {
      csv.append("Z-%d,计丁未,1961-02,众人村\n".formatted(i));
    }
    MongoCollection<Document> duplicates = store.database().getCollection("duplicates");
    Bson there = Filters.eq("within", "410225117");

    Answer report =
        http.upload(officer, "/api/v1/roster-imports", "r.csv", csv.toString().getBytes(UTF_8));

    assertThat(report.json().get("added").asInt()).as(report.body()).isEqualTo(people);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> unmatched() == 0);
    assertThat(duplicates.countDocuments(there)).isBetween(people / 2L, 5L * people);
    assertThat(http.get(officer, "/api/v1/duplicates?limit=200").json().get("items"))
        .hasSize(200)
        .allSatisfy(proposal -> assertThat(proposal.get("more").asBoolean()).isTrue());
    // The other tests look for theirs on one page.
    duplicates.deleteMany(there);
  }

  private long unmatched() {
    return store.database().getCollection("members").countDocuments(Filters.eq("unmatched", true));
  }

  @Test
  void aMergeTakesPairingAndHouseholdAlongAndUndoingGivesThemBack() {
    String keep = enter("雷丙寅", HERE, "\"birthMonth\": \"1970-01\"");
    String gone = enter("雷丙寅", HERE, "\"birthMonth\": \"1970-01\"");
    pair(gone);
    String household = house(gone);
    JsonNode proposal = proposal(StandIns.OFFICER, gone);
    assertThat(proposal.get("reason").asString()).isEqualTo("NAME_AND_BIRTH");
    String body = "{\"keep\": \"" + id(keep) + "\"}";

    Answer merged = http.post(StandIns.OFFICER, path(proposal) + "/merge", body);

    assertThat(merged.body()).contains("MERGED").contains("activity", "assessment", "notification");
    assertThat(http.post(StandIns.OFFICER, path(proposal) + "/merge", body).status())
        .isEqualTo(200);
    mustBeMerged(keep, gone, household);

    Answer undone = http.post(StandIns.OFFICER, path(proposal) + "/undo", "");

    assertThat(undone.body()).as(undone.body()).contains("DISMISSED", "undoneBy");
    assertThat(http.get(StandIns.OFFICER, gone).body())
        .contains("ACTIVE")
        .doesNotContain("mergedInto");
    assertThat(http.get(StandIns.OFFICER, household).body())
        .contains(id(gone))
        .doesNotContain(id(keep));
    assertThat(vacancies()).doesNotContain(id(gone)).contains(id(keep));
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?officer=c-merge").body())
        .contains(id(gone));
    MongoCollection<Document> pairings = store.database().getCollection("pairings");
    assertThat(pairings.countDocuments(Filters.eq("open", UUID.fromString(id(gone))))).isEqualTo(1);
    assertThat(pairings.countDocuments(Filters.eq("open", UUID.fromString(id(keep))))).isZero();
  }

  private void mustBeMerged(String keep, String gone, String household) {
    assertThat(http.get(StandIns.OFFICER, gone).json().get("mergedInto").asString())
        .isEqualTo(id(keep));
    assertThat(http.get(StandIns.OFFICER, gone + "/history").json().get("items").size())
        .isEqualTo(2);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?limit=200&q=leibing").body())
        .contains(id(keep));
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?officer=c-merge").body())
        .contains(id(keep))
        .doesNotContain(id(gone));
    assertThat(vacancies()).doesNotContain(id(keep), id(gone));
    assertThat(http.get(StandIns.OFFICER, household).body())
        .contains(id(keep))
        .doesNotContain(id(gone));
    String change = House.member("雷丙寅", HERE).replace("}", ", \"occupation\": \"x\"}");
    assertThat(http.put(StandIns.OFFICER, gone, change, "If-Match", "*").status()).isEqualTo(409);
  }

  private String vacancies() {
    return http.get(StandIns.OFFICER, "/api/v1/vacancies?limit=200").body();
  }

  private void pair(String member) {
    String duty =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"c-merge\","
            + " \"deputy\": \"b\", \"from\": \"2026-03-01\"}";
    http.put(StandIns.OFFICER, "/api/v1/pairings/" + UUID.randomUUID(), duty.formatted(id(member)));
  }

  private String house(String member) {
    String path = "/api/v1/households/" + UUID.randomUUID();
    String roof =
        "{\"area\": \"410225105201\", \"address\": \"x\", \"cadre\": \"c\","
            + " \"members\": [\"%s\"]}";
    assertThat(http.put(StandIns.OFFICER, path, roof.formatted(id(member))).status())
        .isEqualTo(201);
    return path;
  }

  @Test
  void aMergeThatACrashInterruptedGoesOn() {
    String keep = enter("贺丁卯", HERE, "\"phone\": \"13611110002\"");
    String gone = enter("贺丁卯", HERE, "\"phone\": \"13611110002\"");
    JsonNode proposal = proposal(StandIns.OFFICER, gone);
    MongoCollection<Document> duplicates = store.database().getCollection("duplicates");
    Document entry = new Document("by", "officer-410225105").append("at", new Date(1795312800000L));
    Document decision =
        new Document("entry", entry)
            .append("keep", UUID.fromString(id(keep)))
            .append("carried", new Document("entered", false));
    duplicates.updateOne(
        Filters.eq(UUID.fromString(proposal.get("id").asString())),
        Updates.combine(
            Updates.set("state", "MERGING"),
            Updates.set("decision", decision),
            Updates.set("errand", new Document("due", new Date(0)).append("claims", 0L))));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                http.get(StandIns.OFFICER, path(proposal)).body().contains("\"MERGED\",\"reason"));

    assertThat(http.get(StandIns.OFFICER, gone).json().get("mergedInto").asString())
        .isEqualTo(id(keep));
  }
}
