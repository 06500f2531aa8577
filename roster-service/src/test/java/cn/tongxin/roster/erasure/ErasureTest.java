package cn.tongxin.roster.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.House;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import cn.tongxin.serving.TestTokens;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class ErasureTest {
  private static final String ALLOWED =
      TestTokens.of("officer-410225105", "410225105", "officer", "sensitive");
  private static final String CONSENT =
      "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\", \"noticeVersion\": \"1\","
          + " \"method\": \"PAPER\"}";

  @Autowired private TestStore store;
  @Autowired private MockProducer<String, byte[]> sent;
  @Autowired private ErasureWorkService work;
  @Autowired private Erasures erasures;
  @Autowired private Members members;
  @Autowired private Clock clock;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private static UUID id(String member) {
    return UUID.fromString(member.substring(member.lastIndexOf('/') + 1));
  }

  /** Somebody of whom everything is known. */
  private String known(String name) {
    String member = House.register(http, name);
    String more =
        ", \"phone\": \"13800005555\", \"address\": \"canary-street\", \"occupation\":"
            + " \"canary-trade\", \"workplace\": \"canary-works\"}";
    http.put(
        ALLOWED,
        member,
        House.member(name, "410225105201").replace("}", more),
        "If-Match",
        "\"1\"");
    for (String purpose : List.of("CATEGORY", "GREETING")) {
      http.put(ALLOWED, member + "/consents/" + purpose, CONSENT);
    }
    http.put(ALLOWED, member + "/occasions", "{\"occasions\": [\"NEW_YEAR\"]}");
    http.put(ALLOWED, member + "/sensitive", "{\"fields\": {\"ethnicity\": \"canary-people\"}}");
    http.get(ALLOWED, member + "/sensitive?reason=canary-reason");
    return member;
  }

  private void confirm(UUID cause, String... services) {
    for (String service : services) {
      Document receipt =
          new Document("_id", cause + ":" + service)
              .append("seq", 1L)
              .append("within", List.of())
              .append("order", cause + ":" + service)
              .append("causeKind", "ERASURE")
              .append("causeId", cause)
              .append("service", service)
              .append("done", 1)
              .append("at", clock.instant());
      store.database().getCollection("receipts").insertOne(receipt);
    }
    work.confirmed(CauseKind.ERASURE, cause);
  }

  private String state(String member) {
    return http.get(ALLOWED, member + "/erasure").json().get("state").asString();
  }

  private void awaitDestroyed(String member) {
    await().until(() -> http.get(ALLOWED, member + "/erasure").body().contains("keyDestroyedAt"));
  }

  @Test
  void nothingReadableIsLeftAndWhatWasCountedIsStillCounted() {
    String member = known("金一");
    String pairing = "/api/v1/pairings/" + UUID.randomUUID();
    http.put(
        ALLOWED,
        pairing,
        "{\"subject\": {\"kind\": \"MEMBER\", \"id\": \"%s\"}, \"officer\": \"li\", \"deputy\":"
                .formatted(id(member))
            + " \"wu\", \"from\": \"2026-03-01\"}");
    assertThat(http.post(ALLOWED, member + "/erasure", "").status()).isEqualTo(202);
    awaitDestroyed(member);

    Answer now = http.get(ALLOWED, member);
    assertThat(now.json().get("status").asString()).isEqualTo("ERASED");
    assertThat(http.get(ALLOWED, member + "?asOf=2026-06-30").json().get("area").asString())
        .isEqualTo("410225105201");
    String everything =
        now.body()
            + http.get(ALLOWED, member + "/history").body()
            + http.get(ALLOWED, member + "/consents").body()
            + http.get(ALLOWED, member + "/access-ledger").body()
            + http.get(ALLOWED, "/api/v1/members?limit=200").body()
            + http.get(ALLOWED, "/api/v1/must-visits?limit=200").body();
    assertThat(everything).doesNotContain("金一", "13800005555", "canary");
    assertThat(http.get(ALLOWED, "/api/v1/must-visits?limit=200").body())
        .doesNotContain(id(member).toString());
    assertThat(http.get(ALLOWED, pairing).json().get("to").asString()).isEqualTo("2026-11-22");
    Document stored =
        store.database().getCollection("members").find(new Document("_id", id(member))).first();
    assertThat(stored.get("state", Document.class).get("secret")).isNull();
    assertThat(stored.toJson()).doesNotContain("金一", "canary");
  }

  @Test
  void wordsInOffersHouseholdsAndOtherEntriesGoToo() {
    String member = known("金七");
    String other = known("金七");
    String transfer = "/api/v1/transfers/" + UUID.randomUUID();
    String offer =
        "{\"memberRef\": \"%s\", \"area\": \"410225106201\", \"reason\": \"canary-why\"}";
    assertThat(http.put(ALLOWED, transfer, offer.formatted(id(member))).status()).isEqualTo(201);
    http.post(ALLOWED, transfer + "/withdrawal", "{\"reason\": \"canary-back\"}");
    String household = "/api/v1/households/" + UUID.randomUUID();
    String roof =
        "{\"area\": \"410225105201\", \"address\": \"canary-roof\", \"cadre\": \"c\", \"members\":"
            + " [\"%s\"]}";
    assertThat(http.put(ALLOWED, household, roof.formatted(id(member))).status()).isEqualTo(201);
    MongoCollection<Document> days = store.database().getCollection("visitDays");
    days.insertOne(
        new Document("_id", UUID.randomUUID()).append("memberRef", id(member)).append("seq", 1L));
    store
        .database()
        .getCollection("members")
        .updateOne(
            new Document("_id", id(other)),
            new Document(
                "$set",
                new Document("state.twin.mergedInto", id(member)).append("status", "MERGED")));

    assertThat(http.post(ALLOWED, member + "/erasure", "").status()).isEqualTo(202);
    awaitDestroyed(member);
    awaitDestroyed(other);

    assertThat(http.get(ALLOWED, transfer).body()).doesNotContain("canary").contains("WITHDRAWN");
    assertThat(http.get(ALLOWED, household).body()).doesNotContain("canary", id(member).toString());
    assertThat(http.get(ALLOWED, other).json().get("status").asString()).isEqualTo("ERASED");
    assertThat(days.countDocuments(new Document("memberRef", id(member)))).isZero();
  }

  @Test
  void whoDemandsItByAMergedEntryIsErasedUnderTheOtherOneToo() {
    String gone = known("金九");
    String kept = known("金九");
    var members = store.database().getCollection("members");
    members.updateOne(
        new Document("_id", id(gone)),
        new Document(
            "$set", new Document("state.twin.mergedInto", id(kept)).append("status", "MERGED")));

    assertThat(http.post(ALLOWED, gone + "/erasure", "").status()).isEqualTo(202);
    awaitDestroyed(gone);
    awaitDestroyed(kept);

    assertThat(http.get(ALLOWED, kept).json().get("status").asString()).isEqualTo("ERASED");
  }

  @Test
  void nothingCanBeRecordedAnyMore() {
    String member = known("金二");
    http.post(ALLOWED, member + "/erasure", "");

    Answer put = http.put(ALLOWED, member, House.member("金二", "410225105201"), "If-Match", "\"3\"");
    assertThat(put.status()).isEqualTo(409);
    assertThat(http.put(ALLOWED, member + "/consents/CONTACT", CONSENT).status()).isEqualTo(409);
    assertThat(http.get(ALLOWED, member + "/sensitive?reason=x").status()).isEqualTo(409);
    assertThat(
            http.put(ALLOWED, member + "/sensitive", "{\"fields\": {\"ethnicity\": \"x\"}}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void everyServiceIsToldOnceAndTheCertificateWaitsForAllOfThem() {
    String member = known("金三");
    http.post(ALLOWED, member + "/erasure", "");
    Answer again = http.post(ALLOWED, member + "/erasure", "");
    UUID cause = UUID.fromString(again.json().get("id").asString());
    awaitDestroyed(member);

    confirm(cause, "activity", "assessment");
    assertThat(http.get(ALLOWED, member + "/erasure").json().get("missing").get(0).asString())
        .isEqualTo("notification");
    assertThat(state(member)).isEqualTo("INCOMPLETE");
    confirm(cause, "notification");

    await().until(() -> state(member).equals("COMPLETED"));
    List<String> told =
        List.copyOf(sent.history()).stream()
            .filter(r -> Sent.header(r, "ce_type").contains("member-erased"))
            .map(r -> new String(r.value(), UTF_8))
            .filter(payload -> payload.contains(cause.toString()))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(Contracts.violations("cn.tongxin.roster.member-erased.v1", told.getFirst()))
        .isEmpty();
    Answer page =
        http.send(ALLOWED, "GET", member + "/erasure", "", new byte[0], "Accept", "text/html");
    assertThat(page.type()).startsWith("text/html");
    assertThat(page.body()).contains("Certificate of erasure", cause.toString(), "complete");
  }

  @Test
  void whatACrashLeftIsGoneOnWithByWhoeverComesNext() {
    String begun = known("金四");
    erasures.request(requested(begun));
    String blanked = known("金五");
    Member member = members.byId(Scope.platform(), id(blanked)).orElseThrow();
    member.erase(ErasureId.of(member.id()), new Entry("county", clock.instant()));
    members.save(Scope.platform(), member);
    erasures.request(requested(blanked));

    for (String each : List.of(begun, blanked)) {
      awaitDestroyed(each);
      assertThat(http.get(ALLOWED, each).json().get("status").asString()).isEqualTo("ERASED");
      assertThat(http.get(ALLOWED, "/api/v1/must-visits?limit=200").body())
          .doesNotContain(id(each).toString());
    }
  }

  private ErasureDocument requested(String member) {
    return ErasureDocument.requested(
        ErasureId.of(id(member)),
        id(member),
        new AreaCode("410225105201"),
        "county",
        clock.instant());
  }

  @Test
  void anImportBringsNobodyBack() {
    byte[] rows = "姓名,手机,村\n金六,13800006666,柳园村\n金七,13800007777,柳园村\n".getBytes(UTF_8);
    http.upload(ALLOWED, "/api/v1/roster-imports", "r.csv", rows);
    String one =
        http.get(ALLOWED, "/api/v1/members?q=jinliu")
            .json()
            .get("items")
            .get(0)
            .get("id")
            .asString();
    http.post(ALLOWED, "/api/v1/members/" + one + "/erasure", "");

    Answer again = http.upload(ALLOWED, "/api/v1/roster-imports", "r.csv", rows);

    assertThat(again.body()).as(again.body()).contains("\"rejected\":1", "\"unchanged\":1");
    assertThat(http.get(ALLOWED, "/api/v1/members/" + one).body()).doesNotContain("金六");
    assertThat(http.get(ALLOWED, "/api/v1/members?q=jinliu").json().get("items").size()).isZero();
  }

  @Test
  void itIsForOfficersOfThePlaceAndIsUnknownUntilItIsDemanded() {
    String member = House.register(http, "金八");

    assertThat(http.get(ALLOWED, member + "/erasure").status()).isEqualTo(404);
    assertThat(http.post(House.VILLAGE, member + "/erasure", "").status()).isEqualTo(403);
    assertThat(http.post(StandIns.SIBLING, member + "/erasure", "").status()).isEqualTo(404);
    assertThat(http.post(ALLOWED, "/api/v1/members/" + UUID.randomUUID() + "/erasure", "").status())
        .isEqualTo(404);
  }
}
