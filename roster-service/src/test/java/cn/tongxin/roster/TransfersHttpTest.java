package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member goes to another township when that one accepts, and not before. */
@RosterHttp
class TransfersHttpTest {
  private static final String THERE = "410225106201";

  @Autowired private TestStore store;
  private TestHttp http;
  private String member;
  private String transfer;

  @BeforeEach
  void offer(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    member = House.register(http, "卫一");
    pair();
    transfer = "/api/v1/transfers/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, transfer, offer(THERE)).status()).isEqualTo(201);
  }

  private String id() {
    return member.substring(member.lastIndexOf('/') + 1);
  }

  private String offer(String area) {
    return "{\"memberRef\": \"%s\", \"area\": \"%s\", \"reason\": \"迁居\"}".formatted(id(), area);
  }

  private void pair() {
    String duty =
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"officer-410225105\","
            + " \"deputy\": \"b\", \"from\": \"2026-03-01\"}";
    http.put(StandIns.OFFICER, "/api/v1/pairings/" + UUID.randomUUID(), duty.formatted(id()));
  }

  private Answer post(String who, String step, String body) {
    return http.post(who, transfer + step, body);
  }

  @Test
  void bothSidesSeeTheOfferAndNothingMovesBeforeItIsAccepted() {
    assertThat(http.get(StandIns.SIBLING, transfer).body()).contains("卫一", "REQUESTED");
    assertThat(http.get(StandIns.SIBLING, "/api/v1/transfers?state=REQUESTED&limit=200").body())
        .contains(id());
    assertThat(http.get(StandIns.SIBLING, member).status()).isEqualTo(404);
    assertThat(http.put(StandIns.OFFICER, transfer, offer(THERE)).status()).isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, transfer, offer("410225106")).status()).isEqualTo(409);
    String second = "/api/v1/transfers/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, second, offer(THERE)).status()).isEqualTo(409);
  }

  @Test
  void fromAcceptanceOnTheNewTownshipServesTheMemberAndTheOldOneDoesNot() {
    assertThat(post(StandIns.OFFICER, "/acceptance", "{}").status()).isEqualTo(403);

    Answer accepted = post(StandIns.SIBLING, "/acceptance", "{}");

    assertThat(accepted.body()).contains("COMPLETED", "2026-11-22").doesNotContain("卫一");
    assertThat(post(StandIns.SIBLING, "/acceptance", "{}").status()).isEqualTo(200);
    assertThat(post(StandIns.SIBLING, "/refusal", "{\"reason\": \"x\"}").status()).isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, member).status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, member + "/history").status()).isEqualTo(404);
    assertThat(http.get(StandIns.OFFICER, transfer).status()).isEqualTo(200);
    assertThat(http.get(StandIns.SIBLING, member).json().get("area").asString()).isEqualTo(THERE);
    assertThat(http.get(StandIns.SIBLING, "/api/v1/members?officer=officer-410225106").body())
        .contains(id());
    assertThat(http.get(StandIns.COUNTY, "/api/v1/vacancies?limit=200").body())
        .doesNotContain(id());
    MongoCollection<Document> pairings = store.database().getCollection("pairings");
    UUID subject = UUID.fromString(id());
    assertThat(pairings.countDocuments(Filters.eq("subjectId", subject))).isEqualTo(2);
    assertThat(pairings.countDocuments(Filters.eq("open", subject))).isEqualTo(1);
  }

  @Test
  void aRefusedOrWithdrawnOfferLeavesTheMemberWhereItIs() {
    assertThat(post(StandIns.SIBLING, "/refusal", "{\"reason\": \"不在本镇\"}").body())
        .contains("REFUSED", "不在本镇");
    assertThat(post(StandIns.SIBLING, "/acceptance", "{}").status()).isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, member).status()).isEqualTo(200);
    String second = "/api/v1/transfers/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, second, offer(THERE)).status()).isEqualTo(201);
    assertThat(http.post(StandIns.SIBLING, second + "/withdrawal", "{\"reason\": \"x\"}").status())
        .isEqualTo(403);
    assertThat(http.post(StandIns.OFFICER, second + "/withdrawal", "{\"reason\": \"x\"}").body())
        .contains("WITHDRAWN");
    assertThat(http.get(StandIns.SIBLING, second).body()).doesNotContain("卫一");
  }

  @Test
  void anAcceptanceThatACrashInterruptedGoesOn() {
    MongoCollection<Document> transfers = store.database().getCollection("transfers");
    UUID key = UUID.fromString(transfer.substring(transfer.lastIndexOf('/') + 1));
    Document due = new Document("due", new Date(0)).append("claims", 0L);
    Document decided =
        new Document(
            "entry",
            new Document("by", "officer-410225106").append("at", new Date(1795312800000L)));
    transfers.updateOne(
        Filters.eq(key),
        Updates.combine(
            Updates.set("state", "ACCEPTED"),
            Updates.set("decision", decided),
            Updates.set("errand", due)));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> http.get(StandIns.SIBLING, transfer).body().contains("COMPLETED"));

    assertThat(http.get(StandIns.OFFICER, member).status()).isEqualTo(404);
    assertThat(http.get(StandIns.SIBLING, member).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"410225105202", "410226101201", "410225106299", "410225106", "410225"})
  void elsewhereThanToAVillageOfAnotherTownshipNobodyIsHandedOver(String area) {
    String path = "/api/v1/transfers/" + UUID.randomUUID();
    assertThat(http.put(StandIns.OFFICER, path, offer(area)).status()).isEqualTo(422);
  }
}
