package cn.tongxin.roster.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
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
class MongoHouseholdsTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(new AreaCode("410225105"));
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final PageQuery ALL = PageQuery.of(200, null);

  private final TestStore kind;
  private EmptyStore store;
  private MongoHouseholds households;

  MongoHouseholdsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    households = new MongoHouseholds(store.database(), store.relay(), store.encoder());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Household saved(UUID... members) {
    UUID id = UUID.randomUUID();
    households.save(
        HOME, Household.recorded(id, new Roof(VILLAGE, "东街1号", "cadre", List.of(members))));
    return households.byId(HOME, id).orElseThrow();
  }

  @Test
  void whatWasSavedIsReadAgainAndOnlyInItsScope() {
    UUID member = UUID.randomUUID();
    Household saved = saved(member);

    assertThat(saved.roof().address()).isEqualTo("东街1号");
    assertThat(households.of(HOME, List.of(member)).getFirst().id()).isEqualTo(saved.id());
    assertThat(households.of(ELSEWHERE, List.of(member))).isEmpty();
    assertThat(households.byId(ELSEWHERE, saved.id())).isEmpty();
    assertThat(households.list(ELSEWHERE, null, ALL).items()).isEmpty();
    assertThat(saved.change(saved.roof().with("other"))).isTrue();
    assertThatThrownBy(() -> households.save(ELSEWHERE, saved))
        .isInstanceOf(ConcurrentChange.class);
    assertThat(store.sent().types()).containsExactly("cn.tongxin.roster.household-recorded.v1");
  }

  @Test
  void ofTwoChangesOfOneStateOneIsRefused() {
    Household one = saved(UUID.randomUUID());
    Household other = households.byId(HOME, one.id()).orElseThrow();
    assertThat(one.change(one.roof().with("a"))).isTrue();
    assertThat(other.change(other.roof().with("b"))).isTrue();
    households.save(HOME, one);

    assertThatThrownBy(() -> households.save(HOME, other)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aMemberLivesInOneHouseholdAndEmptyOnesDoNotStandInEachOthersWay() {
    UUID member = UUID.randomUUID();
    var _ = saved(member);

    assertThatThrownBy(() -> saved(member)).isInstanceOf(ConcurrentChange.class);
    var _ = saved();
    assertThat(saved().roof().members()).isEmpty();
  }

  @Test
  void aListIsOfAPlaceOrOfOneCadre() {
    var _ = saved(UUID.randomUUID());
    Household other = saved(UUID.randomUUID());
    assertThat(other.change(other.roof().with("another"))).isTrue();
    households.save(HOME, other);

    assertThat(households.list(HOME, null, ALL).items()).hasSize(2);
    assertThat(households.list(HOME, null, PageQuery.of(1, null)).nextCursor()).isNotNull();
    assertThat(households.list(HOME, "another", ALL).items())
        .extracting(Household::id)
        .containsExactly(other.id());
    assertThat(households.at(VILLAGE, ALL).items()).hasSize(2);
    assertThat(households.at(VILLAGE.upTo(9), ALL).items()).isEmpty();
  }

  @Test
  void vacantIsWhereSomebodyLivesAndNobodyIsOnDuty() {
    UUID alone = saved(UUID.randomUUID()).id();
    var _ = saved();
    var _ = caredFor(null);
    UUID ending = caredFor(TODAY.plusDays(3)).id();

    assertThat(vacant(TODAY)).containsExactly(alone);
    assertThat(vacant(TODAY.plusDays(3))).containsExactly(alone);
    assertThat(vacant(TODAY.plusDays(4))).containsExactlyInAnyOrder(alone, ending);
    assertThat(households.vacant(ELSEWHERE, TODAY, ALL).items()).isEmpty();
  }

  @Test
  void aPageOfVacanciesReadsNoMoreThanItself() {
    for (int i = 0; i < 30; i++) {
      var _ = saved(UUID.randomUUID());
      var _ = caredFor(null);
    }

    long read =
        store.examined(
            () ->
                assertThat(households.vacant(HOME, TODAY, PageQuery.of(5, null)).items())
                    .hasSize(5));

    assertThat(read).isLessThanOrEqualTo(6);
  }

  private Household caredFor(@org.jspecify.annotations.Nullable LocalDate to) {
    Household household = saved(UUID.randomUUID());
    Care care = new Care(UUID.randomUUID(), "first", "second", TODAY.minusDays(9), to);
    assertThat(household.caredForBy(care, TODAY)).isTrue();
    assertThat(household.caredForBy(care, TODAY)).isFalse();
    households.save(HOME, household);
    Household read = households.byId(HOME, household.id()).orElseThrow();
    assertThat(read.care()).isEqualTo(care);
    assertThat(read.roof().cadre()).isEqualTo("first");
    return read;
  }

  private List<UUID> vacant(LocalDate day) {
    return households.vacant(HOME, day, ALL).items().stream().map(Household::id).toList();
  }
}
