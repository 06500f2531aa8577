package cn.tongxin.roster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.local.audit.Finding;
import cn.tongxin.local.audit.LedgerAudit;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger, and {@code ./tongxin audit verify} over what somebody did to it. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoLedgerTest {
  private static final AreaCode LIUYUAN = new AreaCode("410225105201");
  private static final AreaCode ELSEWHERE = new AreaCode("410224105201");
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final int ENTRIES = 5;

  private final TestStore store;
  @TempDir private Path dir;
  private MongoCollection<Document> stored;
  private MongoLedger ledger;

  MongoLedgerTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    ledger = ledger();
    stored = store.database().getCollection("accessLedger");
  }

  private MongoLedger ledger() {
    return new MongoLedger(store.database(), UUID::randomUUID, new AnchorFile(anchors()));
  }

  private Path anchors() {
    return dir.resolve("anchors");
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private static Access access(UUID member, AreaCode area, String reason) {
    return new Access(
        member,
        area,
        "officer-410225105",
        Access.Action.OPENED,
        reason,
        Instant.parse("2026-11-22T02:00:00.123456Z"));
  }

  private void enterSome() {
    for (int i = 1; i <= ENTRIES; i++) {
      ledger.enter(access(MEMBER, LIUYUAN, "reason " + i));
      ledger.enter(access(UUID.randomUUID(), ELSEWHERE, "elsewhere " + i));
    }
  }

  private LedgerAudit.Result audit() throws IOException {
    return new LedgerAudit(stored, anchors()).run();
  }

  private List<String> findings() throws IOException {
    return audit().findings().stream().map(f -> f.kind() + " " + f.number()).toList();
  }

  private static Bson entry(long number) {
    return Filters.and(Filters.eq("chain", "410225"), Filters.eq("number", number));
  }

  @Test
  void aLedgerAsItWasWrittenHasNothingToFindAndAChainForEachCounty() throws Exception {
    enterSome();

    assertThat(audit().findings()).isEmpty();
    assertThat(audit().ends())
        .containsEntry("410225", (long) ENTRIES)
        .containsEntry("410224", (long) ENTRIES);
    assertThat(audit().unanchored()).isEmpty();
    assertThat(ledger.ofMember(MEMBER, PageQuery.of(2, null)).items())
        .extracting(EntryDocument::reason)
        .containsExactly("reason 5", "reason 4");
  }

  @Test
  void severalInstancesAppendAtOnceWithoutAGap() throws Exception {
    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        MongoLedger own = ledger();
        all.add(
            instances.submit(
                () -> {
                  for (int j = 0; j < 10; j++) {
                    own.enter(access(MEMBER, LIUYUAN, "x"));
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }

    assertThat(audit().findings()).isEmpty();
    assertThat(audit().ends()).containsEntry("410225", 40L);
  }

  @Test
  void aChangedEntryIsFound() throws Exception {
    enterSome();
    stored.updateOne(entry(3), Updates.set("by", "somebody else"));

    assertThat(findings()).containsExactly("CHANGED 3");
  }

  @Test
  void aChangedReasonIsFound() throws Exception {
    enterSome();
    stored.updateOne(entry(3), Updates.set("reason", "another"));
    stored.updateOne(entry(4), Updates.unset("reason"));

    assertThat(findings()).containsExactly("CHANGED 3", "CHANGED 4");
  }

  @Test
  void anEntryThatWasWrittenAnewWithItsHashIsFound() throws Exception {
    enterSome();
    Document second = stored.find(entry(2)).first();
    EntryDocument forged =
        EntryDocument.after(null, access(UUID.randomUUID(), LIUYUAN, "forged"), "salt");
    stored.updateOne(
        entry(ENTRIES),
        Updates.combine(
            Updates.set("previous", second.getString("hash")), Updates.set("hash", forged.hash())));

    assertThat(findings()).contains("CHANGED " + ENTRIES);
  }

  @Test
  void aMissingEntryIsFound() throws Exception {
    enterSome();
    stored.deleteOne(entry(3));

    assertThat(findings()).containsExactly("MISSING 3");
  }

  @Test
  void anExchangedOrderIsFound() throws Exception {
    enterSome();
    stored.updateOne(entry(2), Updates.set("number", 99L));
    stored.updateOne(entry(3), Updates.set("number", 2L));
    stored.updateOne(entry(99), Updates.set("number", 3L));

    assertThat(findings()).contains("REORDERED 2").allMatch(found -> found.startsWith("REORDERED"));
  }

  @Test
  void aCutOffEndIsFoundByTheAnchor() throws Exception {
    enterSome();
    stored.deleteMany(Filters.and(Filters.eq("chain", "410225"), Filters.gt("number", 3L)));

    assertThat(findings()).containsExactly("CUT_OFF 4");
    Files.delete(anchors());
    assertThat(findings()).isEmpty();
    assertThat(audit().unanchored()).containsExactly("410224", "410225");
  }

  @Test
  void aChainThatIsGoneIsFoundByTheAnchor() throws Exception {
    enterSome();
    stored.deleteMany(Filters.eq("chain", "410225"));

    assertThat(findings()).containsExactly("CUT_OFF 1");
  }

  @Test
  void reasonsOfAnErasedMemberGoAndTheProofStays() throws Exception {
    enterSome();
    ledger.enter(
        new Access(MEMBER, LIUYUAN, "county", Access.Action.ERASED, "erased", Instant.EPOCH));
    ledger.forgetReasons(MEMBER);

    assertThat(stored.find(Filters.exists("reason")).first().getString("chain"))
        .isEqualTo("410224");
    assertThat(audit().findings()).extracting(Finding::kind).isEmpty();
  }

  @Test
  void whereTheAnchorCannotBeNotedNothingCountsAsEntered() {
    MongoLedger without =
        new MongoLedger(
            store.database(), UUID::randomUUID, new AnchorFile(dir.resolve("nowhere/anchors")));

    assertThatThrownBy(() -> without.enter(access(MEMBER, LIUYUAN, "x")))
        .hasMessageContaining("anchor");
  }
}
