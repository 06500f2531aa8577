package cn.tongxin.roster.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoTransfersTest {
  private static final AreaCode FROM = new AreaCode("410225105201");
  private static final AreaCode TO = new AreaCode("410225106201");
  private static final Scope GIVING = Scope.of(FROM.upTo(9));
  private static final Scope RECEIVING = Scope.of(TO.upTo(9));
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225107"));
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Entry ENTRY = new Entry("officer", NOW);
  private static final PageQuery ALL = PageQuery.of(200, null);

  private final TestStore kind;
  private EmptyStore store;
  private MongoTransfers transfers;

  MongoTransfersTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    transfers = at(NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private MongoTransfers at(Instant moment) {
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    return new MongoTransfers(store.database(), store.relay(), store.encoder(), clock);
  }

  private Transfer offered(UUID member, Instant when) {
    UUID id = UUID.randomUUID();
    Entry entry = new Entry("officer", when);
    transfers.save(GIVING, Transfer.requested(id, new Request(member, FROM, TO, "moves", entry)));
    return transfers.byId(GIVING, id).orElseThrow();
  }

  @Test
  void bothTownshipsSeeItAndNobodyElse() {
    Transfer offered = offered(UUID.randomUUID(), NOW);

    for (Scope side : List.of(GIVING, RECEIVING, Scope.of(FROM), Scope.of(TO))) {
      assertThat(transfers.byId(side, offered.id())).get().matches(it -> it.to().equals(TO));
      assertThat(transfers.list(side, null, ALL).items()).hasSize(1);
    }
    assertThat(transfers.byId(ELSEWHERE, offered.id())).isEmpty();
    assertThat(transfers.list(ELSEWHERE, null, ALL).items()).isEmpty();
    assertThatThrownBy(() -> transfers.save(ELSEWHERE, offered))
        .isInstanceOf(ConcurrentChange.class);
    assertThat(store.sent().types()).containsExactly("cn.tongxin.roster.transfer-requested.v1");
  }

  @Test
  void oneOfAMemberIsOpenAtATime() {
    UUID member = UUID.randomUUID();
    Transfer first = offered(member, NOW);
    assertThat(transfers.openOf(member)).get().matches(open -> open.id().equals(first.id()));
    assertThatThrownBy(() -> offered(member, NOW)).isInstanceOf(ConcurrentChange.class);

    first.refuse("no room", ENTRY);
    transfers.save(RECEIVING, first);

    assertThat(transfers.openOf(member)).isEmpty();
    assertThat(offered(member, NOW).state()).isEqualTo(TransferState.REQUESTED);
  }

  @Test
  void ofTwoAnswersAtOnceOneIsRefused() {
    Transfer one = offered(UUID.randomUUID(), NOW);
    Transfer other = transfers.byId(RECEIVING, one.id()).orElseThrow();
    one.accept(null, ENTRY);
    other.refuse("no", ENTRY);
    transfers.save(RECEIVING, one);

    assertThatThrownBy(() -> transfers.save(RECEIVING, other)).isInstanceOf(ConcurrentChange.class);
    assertThat(transfers.byId(GIVING, one.id()).orElseThrow().state())
        .isEqualTo(TransferState.ACCEPTED);
  }

  @Test
  void aPageIsTheNewestFirstAndOfOneState() {
    Transfer old = offered(UUID.randomUUID(), NOW.minusSeconds(60));
    Transfer young = offered(UUID.randomUUID(), NOW);
    Transfer closed = offered(UUID.randomUUID(), NOW.minusSeconds(30));
    closed.withdraw("mistake", ENTRY);
    transfers.save(GIVING, closed);

    assertThat(transfers.list(GIVING, TransferState.REQUESTED, ALL).items())
        .extracting(Transfer::id)
        .containsExactly(young.id(), old.id());
    assertThat(transfers.list(GIVING, TransferState.WITHDRAWN, ALL).items()).hasSize(1);
  }

  @Test
  void anAcceptanceThatNobodyCarriesOutIsClaimedOnceAndUntilItIsDone() {
    Transfer accepted = offered(UUID.randomUUID(), NOW);
    accepted.accept(null, ENTRY);
    transfers.save(RECEIVING, accepted);
    assertThat(transfers.claim()).isEmpty();

    MongoTransfers later = at(NOW.plus(Duration.ofMinutes(1)));
    Transfer claimed = later.claim().orElseThrow();
    assertThat(later.claim()).isEmpty();
    claimed.complete();
    later.save(RECEIVING, claimed);

    assertThat(at(NOW.plus(Duration.ofDays(1))).claim()).isEmpty();
  }
}
