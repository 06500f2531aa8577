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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is left when the service dies in the middle of a hand-over is gone on with. */
@RosterHttp
class HandoverCrashTest {
  private static final String HANDOVERS = "/api/v1/handovers/";

  @Autowired private TestStore store;
  private TestHttp http;
  private final String gone = "g" + UUID.randomUUID();
  private final String come = "c" + UUID.randomUUID();
  private List<UUID> members;
  private String handover;

  @BeforeEach
  void handOverThree(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    members = List.of(held("沈甲"), held("沈乙"), held("沈丙"));
    String order =
        "{\"fromOfficer\": \"%s\", \"toOfficer\": \"%s\", \"effectiveOn\": \"2026-11-22\"}";
    Answer ordered = http.post(StandIns.OFFICER, "/api/v1/handovers", order.formatted(gone, come));
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
    handover = ordered.json().get("id").asString();
    awaitMoved();
  }

  /** A member whom the one who goes looks after. */
  private UUID held(String name) {
    String member = House.register(http, name);
    String id = member.substring(member.lastIndexOf('/') + 1);
    String duty =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"%s\","
            + " \"deputy\": \"second\", \"from\": \"2026-03-01\"}";
    String path = "/api/v1/pairings/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, path, duty.formatted(id, gone)).status()).isEqualTo(201);
    return UUID.fromString(id);
  }

  private void awaitMoved() {
    await().until(() -> report().contains("{\"kind\":\"PAIRING\",\"count\":3}"));
  }

  private String report() {
    return http.get(StandIns.OFFICER, HANDOVERS + handover).body();
  }

  private MongoCollection<Document> collection(String name) {
    return store.database().getCollection(name);
  }

  /** As it was noted before anything was moved; a while ago, so that somebody goes on at once. */
  private void andTheServiceDied() {
    var stored = Filters.eq(UUID.fromString(handover));
    collection("handovers")
        .updateOne(
            stored,
            Updates.combine(
                Updates.set("state", "MOVING"),
                Updates.unset("moved"),
                Updates.set("errand.due", new Date(0)),
                Updates.inc("version", 1L)));
  }

  private void everybodyIsLookedAfterByTheOther() {
    awaitMoved();
    for (UUID member : members) {
      List<Document> all =
          collection("pairings").find(Filters.eq("subjectId", member)).into(new ArrayList<>());
      assertThat(all).as("one that ended and one that goes on").hasSize(2);
      assertThat(all).filteredOn(it -> it.containsKey("open")).hasSize(1);
      assertThat(http.get(StandIns.OFFICER, "/api/v1/pairings?subject=" + member).body())
          .contains(gone, "\"to\":\"2026-11-21\"", come);
    }
    assertThat(ids("/api/v1/members?limit=200&officer=" + come)).hasSize(3);
    assertThat(ids("/api/v1/members?limit=200&officer=" + gone)).isEmpty();
    assertThat(report()).contains("\"state\":\"INCOMPLETE\"", "\"missing\":[\"activity\"");
  }

  private List<String> ids(String list) {
    return http.get(StandIns.OFFICER, list)
        .json()
        .get("items")
        .valueStream()
        .map(item -> item.get("id").asString())
        .toList();
  }

  /** Of one the successor was not written, one was not come to, and one was all moved. */
  @Test
  void itGoesOnWhereverItDiedAndMovesNothingTwice() {
    collection("pairings").deleteOne(Filters.eq("open", members.getFirst()));
    notComeTo(members.getLast());
    assertThat(ids("/api/v1/pairings?limit=200&officer=" + come)).hasSize(1);

    andTheServiceDied();

    everybodyIsLookedAfterByTheOther();
  }

  /** The pairing is as it was before the hand-over, and so is the member's copy of it. */
  private void notComeTo(UUID member) {
    MongoCollection<Document> pairings = collection("pairings");
    pairings.deleteOne(Filters.eq("open", member));
    Bson before =
        Updates.combine(
            Updates.set("open", member),
            Updates.set("turns", List.of(midnight(2026, 3, 1))),
            Updates.set("until", midnight(9999, 12, 31)),
            Updates.unset("handover"),
            Updates.unset("handedOver"),
            Updates.unset("duty.to"),
            Updates.inc("version", 1L));
    pairings.updateOne(Filters.eq("subjectId", member), before);
  }

  private static Date midnight(int year, int month, int day) {
    return Date.from(LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
