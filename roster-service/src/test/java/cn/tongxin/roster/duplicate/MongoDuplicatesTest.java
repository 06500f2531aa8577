package cn.tongxin.roster.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Likeness;
import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
class MongoDuplicatesTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final AreaCode NEXT = new AreaCode("410225105202");
  private static final Scope TOWNSHIP = Scope.of(VILLAGE.upTo(9));
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Entry ENTRY = new Entry("officer", NOW);
  private static final PageQuery ALL = PageQuery.of(200, null);

  private final TestStore kind;
  private EmptyStore store;
  private MongoDuplicates duplicates;

  MongoDuplicatesTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    duplicates = at(NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private MongoDuplicates at(Instant moment) {
    return new MongoDuplicates(
        store.database(), Clock.fixed(moment, ZoneOffset.UTC), UUID::randomUUID);
  }

  private static Duplicate proposal(UUID a, UUID b) {
    return Duplicate.proposed(
        Duplicate.Pair.of(a, b, VILLAGE, NEXT, Likeness.Reason.NAME_AND_PHONE));
  }

  private Duplicate proposed() {
    Duplicate fresh = proposal(UUID.randomUUID(), UUID.randomUUID());
    duplicates.propose(List.of(fresh));
    return duplicates.byId(TOWNSHIP, fresh.pair().id()).orElseThrow();
  }

  private static Carried carried() {
    Duty duty = new Duty("first", "second", LocalDate.of(2026, 3, 1), null);
    return new Carried(
        List.of(new Carried.Ended(UUID.randomUUID(), duty)),
        new Carried.Begun(UUID.randomUUID(), VILLAGE, duty),
        UUID.randomUUID(),
        true);
  }

  @Test
  void onlyWhoSeesBothEntriesSeesTheProposal() {
    Duplicate proposed = proposed();

    assertThat(duplicates.list(TOWNSHIP, DuplicateState.PROPOSED, ALL).items()).hasSize(1);
    for (Scope one : List.of(Scope.of(VILLAGE), Scope.of(NEXT))) {
      assertThat(duplicates.byId(one, proposed.pair().id())).isEmpty();
      assertThat(duplicates.list(one, DuplicateState.PROPOSED, ALL).items()).isEmpty();
    }
  }

  @Test
  void whatWasDecidedIsNotProposedAgain() {
    UUID a = UUID.randomUUID();
    UUID b = UUID.randomUUID();
    duplicates.propose(List.of(proposal(a, b)));
    Duplicate known = duplicates.byId(TOWNSHIP, proposal(b, a).pair().id()).orElseThrow();
    assertThat(known.dismiss(ENTRY)).isTrue();
    duplicates.save(known);

    duplicates.propose(List.of(proposal(b, a), proposal(a, UUID.randomUUID())));

    assertThat(duplicates.list(TOWNSHIP, DuplicateState.DISMISSED, ALL).items()).hasSize(1);
    assertThat(duplicates.list(TOWNSHIP, DuplicateState.PROPOSED, ALL).items()).hasSize(1);
  }

  @Test
  void whatGoesAlongIsReadAgainAsItWasDecided() {
    Duplicate proposed = proposed();
    Carried carried = carried();
    assertThat(proposed.merge(proposed.pair().first(), carried, ENTRY)).isTrue();
    duplicates.save(proposed);

    Duplicate read = duplicates.byId(TOWNSHIP, proposed.pair().id()).orElseThrow();

    assertThat(read.state()).isEqualTo(DuplicateState.MERGING);
    assertThat(read.decision()).isEqualTo(new Decision(ENTRY, proposed.pair().first(), carried));
  }

  @Test
  void ofTwoDecisionsAtOnceOneIsRefused() {
    Duplicate one = proposed();
    Duplicate other = duplicates.byId(TOWNSHIP, one.pair().id()).orElseThrow();
    assertThat(one.dismiss(ENTRY)).isTrue();
    assertThat(other.merge(other.pair().second(), carried(), ENTRY)).isTrue();
    duplicates.save(one);

    assertThatThrownBy(() -> duplicates.save(other)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aDecisionThatNobodyCarriesOutIsClaimedOnceAndUntilItIsDone() {
    Duplicate merging = proposed();
    assertThat(merging.merge(merging.pair().first(), carried(), ENTRY)).isTrue();
    duplicates.save(merging);
    assertThat(duplicates.claim()).isEmpty();

    MongoDuplicates later = at(NOW.plus(Duration.ofMinutes(1)));
    Duplicate claimed = later.claim().orElseThrow();
    assertThat(later.claim()).isEmpty();
    claimed.complete();
    later.save(claimed);

    assertThat(at(NOW.plus(Duration.ofDays(1))).claim()).isEmpty();
    assertThat(later.byId(TOWNSHIP, claimed.pair().id()).orElseThrow().state())
        .isEqualTo(DuplicateState.MERGED);
  }
}
