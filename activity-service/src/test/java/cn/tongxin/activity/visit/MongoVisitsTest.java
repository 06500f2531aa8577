package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoVisitsTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(VILLAGE);
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int MANY = 120;

  private final TestStore kind;
  private EmptyStore store;
  private MongoVisits visits;

  MongoVisitsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    visits = new MongoVisits(store.database(), store.relay(), store.encoder());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aVisitIsReadAgainWholeAndOnlyInItsScope() {
    Visit.Snapshot saved = completed(MEMBER, "a", DAY);

    assertThat(visits.byId(HOME, saved.id()).orElseThrow().snapshot()).isEqualTo(saved);
    assertThat(saved.completion().sixItems())
        .containsExactly(SixItem.POLICY_EXPLAINED, SixItem.GOOD_DEED);
    assertThat(visits.byId(ELSEWHERE, saved.id())).isEmpty();
  }

  @Test
  void ofTwoWritersOneLosesAndNobodySavesOutsideTheScope() {
    Visit.Snapshot saved = completed(MEMBER, "a", DAY);
    Visit first = Visit.stored(saved);
    Visit second = Visit.stored(saved);
    first.voidFor("x");
    second.voidFor("y");

    assertThatThrownBy(() -> visits.save(ELSEWHERE, first)).isInstanceOf(ConcurrentChange.class);
    visits.save(HOME, first);
    assertThatThrownBy(() -> visits.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aListIsNarrowedByEveryFilter() {
    Visit.Snapshot today = completed(MEMBER, "a", DAY);
    Visit.Snapshot yesterday = completed(OTHER, "b", DAY.minusDays(1));
    Visit.Snapshot planned = planned(MEMBER, "b", DAY.plusDays(1));

    assertThat(list(null, null, null, null, null)).containsExactly(planned, today, yesterday);
    assertThat(list(DAY, null, null, null, null)).containsExactly(planned, today);
    assertThat(list(null, DAY, null, null, null)).containsExactly(today, yesterday);
    assertThat(list(DAY, DAY, null, null, null)).containsExactly(today);
    assertThat(list(null, null, "b", null, null)).containsExactly(planned, yesterday);
    assertThat(list(null, null, null, MEMBER, null)).containsExactly(planned, today);
    assertThat(list(null, null, null, null, VisitState.PLANNED)).containsExactly(planned);
    assertThat(list(DAY, DAY, "b", MEMBER, VisitState.COMPLETED)).isEmpty();
    assertThat(visits.list(ELSEWHERE, any(), PageQuery.of(9, null)).items()).isEmpty();
  }

  @Test
  void twoVisitsToOneMemberOnOneDayAreFoundUntilOneIsVoided() {
    Visit.Snapshot one = completed(MEMBER, "a", DAY);
    Visit.Snapshot two = completed(MEMBER, "b", DAY);
    Visit.Snapshot other = completed(OTHER, "a", DAY);
    completed(MEMBER, "a", DAY.minusDays(1));

    assertThat(duplicates(HOME, one)).containsExactly(two.id());
    assertThat(duplicates(HOME, two)).containsExactly(one.id());
    assertThat(duplicates(HOME, other)).isEmpty();
    assertThat(duplicates(ELSEWHERE, one)).isEmpty();

    Visit voided = Visit.stored(two);
    voided.voidFor("written down twice");
    visits.save(HOME, voided);

    assertThat(duplicates(HOME, one)).isEmpty();
    assertThat(duplicates(HOME, voided.snapshot())).isEmpty();
  }

  private List<UUID> duplicates(Scope scope, Visit.Snapshot visit) {
    UUID member = visit.completion().memberRef();
    Map<UUID, UUID> persons = Map.of(member, member);
    List<UUID> occasions = Duplicates.occasions(persons, List.of(visit));
    return new Duplicates(persons, visits.onOccasions(scope, occasions)).of(visit);
  }

  @Test
  void whatIsRareIsFoundWithoutReadingTheRest() {
    for (int i = 0; i < MANY; i++) {
      completed(OTHER, "b", DAY.minusDays(i));
    }
    completed(MEMBER, "b", DAY);
    completed(OTHER, "a", DAY);
    planned(OTHER, "b", DAY);

    assertThat(store.examined(() -> list(null, null, null, MEMBER, null))).isLessThan(5);
    assertThat(store.examined(() -> list(null, null, "a", null, null))).isLessThan(5);
    assertThat(store.examined(() -> list(null, null, null, null, VisitState.PLANNED)))
        .isLessThan(5);
    assertThat(store.examined(() -> list(DAY, DAY, null, null, null))).isLessThan(9);
  }

  private List<Visit.Snapshot> list(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String officer,
      @Nullable UUID memberRef,
      @Nullable VisitState state) {
    var wanted =
        new Visits.Wanted(from, to, officer, memberRef == null ? null : List.of(memberRef), state);
    return visits.list(HOME, wanted, PageQuery.of(200, null)).items();
  }

  private static Visits.Wanted any() {
    return new Visits.Wanted(null, null, null, null, null);
  }

  private Visit.Snapshot planned(UUID member, String officer, LocalDate day) {
    Plan plan = new Plan(member, Purpose.ROUTINE, day, List.of(officer), null);
    return visits.save(
        HOME, Visit.planned(UUID.randomUUID(), VILLAGE, plan, java.time.Instant.EPOCH));
  }

  private Visit.Snapshot completed(UUID member, String officer, LocalDate day) {
    Completion done =
        new Completion(
            member,
            Purpose.ROUTINE,
            day,
            List.of(officer),
            null,
            null,
            List.of(),
            List.of(SixItem.POLICY_EXPLAINED, SixItem.GOOD_DEED));
    var recording = new Visit.Recording(officer, Instant.parse("2026-11-22T02:03:04Z"));
    return visits.save(HOME, Visit.unplanned(UUID.randomUUID(), VILLAGE, done, recording));
  }
}
