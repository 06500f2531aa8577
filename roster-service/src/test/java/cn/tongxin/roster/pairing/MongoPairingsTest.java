package cn.tongxin.roster.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoPairingsTest {
  private static final AreaCode LIUYUAN = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(LIUYUAN);
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  private final UUID member = UUID.randomUUID();
  private Pairings pairings;
  private Loads loads;

  private final TestStore kind;
  private EmptyStore store;

  MongoPairingsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    loads = new MongoLoads(store.database(), Clock.systemUTC());
    pairings = new MongoPairings(store.database(), store.relay(), store.encoder(), loads);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Pairing pairing(LocalDate from, LocalDate to) {
    return Pairing.started(UUID.randomUUID(), member, LIUYUAN, new Duty("a", "b", from, to));
  }

  @Test
  void whatWasSavedIsReadAgainAndOnlyInItsScope() {
    Pairing pairing = pairing(MARCH, null);
    pairings.save(HOME, pairing);

    Pairing read = pairings.byId(HOME, pairing.id()).orElseThrow();
    assertThat(read.duty()).isEqualTo(pairing.duty());
    assertThat(read.subject()).isEqualTo(pairing.subject());
    assertThat(read.area()).isEqualTo(LIUYUAN);
    assertThat(pairings.byId(ELSEWHERE, pairing.id())).isEmpty();
    assertThat(pairings.ofMembers(ELSEWHERE, List.of(member))).isEmpty();
    assertThat(pairings.ofMembers(HOME, List.of(member, UUID.randomUUID()))).hasSize(1);
  }

  @Test
  void oneOpenPairingOfAMemberAndAnyNumberOfEndedOnes() {
    pairings.saveAll(List.of(pairing(MARCH, JUNE), pairing(MARCH, JUNE)));
    Pairing open = pairing(JUNE.plusDays(1), null);
    pairings.save(HOME, open);

    assertThatThrownBy(() -> pairings.save(HOME, pairing(JUNE, null)))
        .isInstanceOf(ConcurrentChange.class);

    Pairing ending = pairings.byId(HOME, open.id()).orElseThrow();
    ending.change(ending.duty().until(LocalDate.of(2026, 12, 31)));
    pairings.save(HOME, ending);
    pairings.save(HOME, pairing(LocalDate.of(2027, 1, 1), null));
    assertThat(pairings.ofMembers(HOME, List.of(member))).hasSize(4);
  }

  @Test
  void ofTwoWritersOneLoses() {
    Pairing pairing = pairing(MARCH, null);
    pairings.save(HOME, pairing);
    Pairing first = pairings.byId(HOME, pairing.id()).orElseThrow();
    Pairing second = pairings.byId(HOME, pairing.id()).orElseThrow();
    pairings.save(HOME, first);

    assertThatThrownBy(() -> pairings.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void whatBeginsOrEndsIsFoundByItsDay() {
    pairings.save(HOME, pairing(MARCH, JUNE));

    assertThat(pairings.turningBetween(MARCH, MARCH, 10)).hasSize(1);
    assertThat(pairings.turningBetween(JUNE, JUNE.plusDays(2), 10)).hasSize(1);
    assertThat(pairings.turningBetween(MARCH.plusDays(1), JUNE.minusDays(1), 10)).isEmpty();
  }

  @Test
  void whatAnOfficerHoldsIsFoundUntilItIsHandedOver() {
    Pairing mine = pairing(MARCH, null);
    pairings.saveAll(
        List.of(
            mine,
            Pairing.started(
                UUID.randomUUID(), UUID.randomUUID(), LIUYUAN, new Duty("c", "a", MARCH, JUNE))));
    var by =
        new Succession(UUID.randomUUID(), LIUYUAN, "a", "x", LocalDate.of(2026, 11, 22), "boss");

    assertThat(pairings.heldBy(HOME, "a", JUNE, 10)).hasSize(2);
    assertThat(pairings.heldBy(HOME, "a", by.on(), 10)).hasSize(1);
    assertThat(pairings.heldBy(ELSEWHERE, "a", JUNE, 10)).isEmpty();
    assertThat(pairings.list(HOME, "a", null, PageQuery.of(1, null)).nextCursor()).isNotNull();
    Pairing next = mine(mine.id()).handOver(by).orElseThrow();
    Pairing ended = mine(mine.id());
    assertThat(ended.handOver(by)).isPresent();
    pairings.save(HOME, ended);
    pairings.save(HOME, next);

    assertThat(pairings.heldBy(HOME, "a", by.on(), 10)).isEmpty();
    assertThat(pairings.heldBy(HOME, "x", by.on(), 10)).hasSize(1);
    assertThat(pairings.handedOver(by.id(), null, 10))
        .singleElement()
        .satisfies(it -> assertThat(it.successor().orElseThrow().id()).isEqualTo(next.id()));
    assertThat(pairings.handedOver(by.id(), mine.id(), 10)).isEmpty();
  }

  @Test
  void aLoadCountedAfterOneChangeFollowsOneThatWasCountedAfterMany() {
    for (int i = 0; i < 3; i++) {
      saveOneOfAnotherMember();
    }
    countLoads();
    saveOneOfAnotherMember();
    countLoads();

    assertThat(loads.in(LIUYUAN, PageQuery.of(10, null)).items())
        .containsExactlyInAnyOrder(new Load("a", 4, 0), new Load("b", 0, 4));
  }

  private void saveOneOfAnotherMember() {
    Duty duty = new Duty("a", "b", MARCH, null);
    pairings.save(HOME, Pairing.started(UUID.randomUUID(), UUID.randomUUID(), LIUYUAN, duty));
  }

  private void countLoads() {
    new ErrandService<>("loads", loads::claim, loads::count).workOff();
  }

  @Test
  void aLeadersContactStandsBesideTheCareForOneSubject() {
    Pairing care = pairing(MARCH, null);
    Terms quarterly = Terms.agreed(Terms.Kind.LEADER_CONTACT, Every.QUARTER, MARCH);
    Pairing contact =
        Pairing.started(
            UUID.randomUUID(),
            Subject.member(member),
            LIUYUAN,
            new Duty("l", "b", MARCH, null),
            quarterly);
    pairings.save(HOME, care);
    pairings.save(HOME, contact);

    assertThat(mine(contact.id()).terms()).isEqualTo(quarterly);
    assertThat(pairings.ofMembers(HOME, List.of(member)))
        .extracting(Pairing::id)
        .containsExactly(care.id());
    assertThat(pairings.ofSubjects(HOME, List.of(member))).hasSize(2);
    assertThat(store.sent().types())
        .containsExactlyInAnyOrder(
            "cn.tongxin.roster.pairing-started.v1", "cn.tongxin.roster.leader-contact-started.v1");
  }

  @Test
  void aPlaceThatAHandOverLeftVacantIsListed() {
    Pairing pairing = pairing(MARCH, null);
    var by =
        new Succession(UUID.randomUUID(), LIUYUAN, "a", "b", LocalDate.of(2026, 11, 22), "boss");
    Pairing alone = pairing.handOver(by).orElseThrow();
    pairings.save(HOME, pairing);
    pairings.save(HOME, alone);

    assertThat(pairings.withoutSecond(HOME, by.on(), PageQuery.of(10, null)).items())
        .extracting(Pairing::id)
        .containsExactly(alone.id());
    assertThat(mine(alone.id()).duty().persons()).containsExactly("b");
  }

  private Pairing mine(UUID id) {
    return pairings.byId(HOME, id).orElseThrow();
  }
}
