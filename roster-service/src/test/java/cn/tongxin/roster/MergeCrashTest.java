package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Two entries of one person while they are merged, or parted again: the service dies after a step,
 * and whoever goes on comes to the same end.
 */
@RosterHttp
class MergeCrashTest {
  /** Each test has names of its own, which neither look nor sound like the others. */
  private static final AtomicInteger OTHERS = new AtomicInteger();

  @Autowired private TestStore store;
  private TestHttp http;
  private String keep;
  private String gone;
  private String household;
  private String proposal;

  @BeforeEach
  void mergeTwo(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    int other = OTHERS.getAndIncrement();
    String name = "雷" + (char) ('一' + 97 * other) + (char) ('七' + 89 * other);
    keep = enter(name);
    gone = enter(name);
    pair();
    household = house();
    proposal = await().until(this::proposed, path -> !path.isEmpty());
    decide("/merge", "{\"keep\": \"" + id(keep) + "\"}");
    mustBeMerged();
  }

  private String enter(String name) {
    String path = "/api/v1/members/" + UUID.randomUUID();
    String body = House.member(name, "410225105201").replace("}", ", \"birthMonth\": \"1970-01\"}");
    assertThat(http.put(StandIns.OFFICER, path, body).status()).isEqualTo(201);
    return path;
  }

  private void pair() {
    String duty =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"c-crash\","
            + " \"deputy\": \"b\", \"from\": \"2026-03-01\"}";
    http.put(StandIns.OFFICER, "/api/v1/pairings/" + UUID.randomUUID(), duty.formatted(id(gone)));
  }

  private String house() {
    String path = "/api/v1/households/" + UUID.randomUUID();
    String roof =
        "{\"area\": \"410225105201\", \"address\": \"x\", \"cadre\": \"c\","
            + " \"members\": [\"%s\"]}";
    assertThat(http.put(StandIns.OFFICER, path, roof.formatted(id(gone))).status()).isEqualTo(201);
    return path;
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  private String proposed() {
    for (JsonNode item :
        http.get(StandIns.OFFICER, "/api/v1/duplicates?limit=200").json().get("items")) {
      if (item.toString().contains(id(gone) + "") && item.toString().contains(id(keep) + "")) {
        return "/api/v1/duplicates/" + item.get("id").asString();
      }
    }
    return "";
  }

  private void decide(String step, String body) {
    Answer answer = http.post(StandIns.OFFICER, proposal + step, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private MongoCollection<Document> collection(String name) {
    return store.database().getCollection(name);
  }

  /** As it was decided and not yet carried out to the end; a while ago. */
  private void diedWhile(String state) {
    collection("duplicates")
        .updateOne(
            Filters.eq(id(proposal)),
            Updates.combine(
                Updates.set("state", state),
                Updates.set("errand", new Document("due", new Date(0)).append("claims", 1L)),
                Updates.inc("version", 1L)));
  }

  private void awaitState(String state) {
    await()
        .until(
            () -> http.get(StandIns.OFFICER, proposal).json().get("state").asString(),
            state::equals);
  }

  private long open(String member) {
    return collection("pairings").countDocuments(Filters.eq("open", id(member)));
  }

  private int versions(String member) {
    return http.get(StandIns.OFFICER, member + "/history").json().get("items").size();
  }

  private void lives(String member, String not) {
    assertThat(http.get(StandIns.OFFICER, household).body())
        .contains(id(member).toString())
        .doesNotContain(id(not).toString());
  }

  private void mustBeMerged() {
    assertThat(http.get(StandIns.OFFICER, gone).json().get("mergedInto").asString())
        .isEqualTo(id(keep).toString());
    assertThat(versions(gone)).isEqualTo(2);
    assertThat(open(keep)).isEqualTo(1);
    assertThat(open(gone)).isZero();
    lives(keep, gone);
  }

  private void mustBeParted() {
    assertThat(http.get(StandIns.OFFICER, gone).body())
        .contains("\"status\":\"ACTIVE\"")
        .doesNotContain("mergedInto");
    assertThat(versions(gone)).isEqualTo(3);
    assertThat(open(gone)).isEqualTo(1);
    assertThat(open(keep)).isZero();
    lives(gone, keep);
  }

  @Test
  void aMergeOfWhichEverythingWasDoneAndNothingNotedIsNotDoneTwice() {
    diedWhile("MERGING");
    awaitState("MERGED");
    mustBeMerged();
  }

  @Test
  void aMergeThatDiedBeforeThePairingWasBegunAndTheHouseholdFollowedGoesOn() {
    collection("pairings").deleteOne(Filters.eq("open", id(keep)));
    livesAgain(gone);
    diedWhile("MERGING");

    awaitState("MERGED");
    mustBeMerged();
  }

  private void livesAgain(String member) {
    collection("households")
        .updateOne(
            Filters.eq(id(household)),
            Updates.combine(
                Updates.set("living", List.of(id(member))),
                Updates.set("roof.members", List.of(id(member))),
                Updates.inc("version", 1L)));
  }

  @Test
  void anUndoingThatDiedOnTheWayGoesOnAndIsNotDoneTwice() {
    decide("/undo", "");
    mustBeParted();
    diedWhile("UNDOING");
    awaitState("DISMISSED");
    mustBeParted();

    livesAgain(keep);
    diedWhile("UNDOING");
    awaitState("DISMISSED");
    mustBeParted();
  }
}
