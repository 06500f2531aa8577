package cn.tongxin.activity.gathering;

import static cn.tongxin.activity.gathering.Samples.BY;
import static cn.tongxin.activity.gathering.Samples.DAY;
import static cn.tongxin.activity.gathering.Samples.MEMBER;
import static cn.tongxin.activity.gathering.Samples.ORGANISATION;
import static cn.tongxin.activity.gathering.Samples.TOWNSHIP;
import static cn.tongxin.activity.gathering.Samples.held;
import static cn.tongxin.activity.gathering.Samples.named;
import static cn.tongxin.activity.gathering.Samples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.calendar.CalendarEntry;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoGatheringsTest {
  private static final Scope HOME = Scope.of(TOWNSHIP);
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final int MANY = 120;

  private final TestStore kind;
  private EmptyStore store;
  private MongoGatherings gatherings;

  MongoGatheringsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    gatherings = new MongoGatherings(store.database(), store.relay(), store.encoder());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aGatheringIsReadAgainWholeAndOnlyInItsScope() {
    Gathering gathering = Gathering.planned(UUID.randomUUID(), Samples.course(DAY), null);
    gathering.propose(
        AgendaItem.proposed(UUID.randomUUID(), "lamps", "officer-1", DAY, java.time.Instant.EPOCH));
    gathering.attend(named(1, 3, MEMBER), null, false);
    gathering.hold(held(DAY), BY);
    gathering.followUp(List.of(UUID.randomUUID()));

    Gathering.Snapshot saved = gatherings.save(HOME, gathering);

    assertThat(gatherings.byId(HOME, saved.id()).orElseThrow().snapshot()).isEqualTo(saved);
    assertThat(gatherings.byId(ELSEWHERE, saved.id())).isEmpty();
    assertThat(store.sent().types())
        .containsExactly(
            "cn.tongxin.activity.gathering-planned.v1", "cn.tongxin.activity.gathering-held.v1");
  }

  @Test
  void ofTwoWritersOneLosesAndNobodySavesOutsideTheScope() {
    Gathering.Snapshot saved = plan(GatheringKind.SYMPOSIUM, null, DAY);
    Gathering first = Gathering.stored(saved);
    Gathering second = Gathering.stored(saved);
    first.cancel("x");
    second.cancel("y");

    assertThatThrownBy(() -> gatherings.save(ELSEWHERE, first))
        .isInstanceOf(ConcurrentChange.class);
    gatherings.save(HOME, first);
    assertThatThrownBy(() -> gatherings.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aListIsNarrowedByEveryFilter() {
    Gathering.Snapshot study = plan(GatheringKind.STUDY_DAY, null, DAY);
    Gathering.Snapshot theirs = plan(GatheringKind.SYMPOSIUM, ORGANISATION, DAY.minusDays(1));
    Gathering.Snapshot held = holdOne(GatheringKind.SYMPOSIUM, null, DAY.minusDays(2));

    assertThat(list(null, null, null, null, null)).containsExactly(study, theirs, held);
    assertThat(list(GatheringKind.SYMPOSIUM, null, null, null, null)).containsExactly(theirs, held);
    assertThat(list(null, DAY, DAY, null, null)).containsExactly(study);
    assertThat(list(null, null, null, GatheringState.HELD, null)).containsExactly(held);
    assertThat(list(null, null, null, null, ORGANISATION)).containsExactly(theirs);
    assertThat(gatherings.list(ELSEWHERE, any(), PageQuery.of(9, null)).items()).isEmpty();
  }

  @Test
  void whatIsToBeDoneNextComesFirst() {
    plan(GatheringKind.SYMPOSIUM, null, DAY);
    Gathering.Snapshot later = withItem(DAY.plusDays(9));
    Gathering.Snapshot soon = withItem(DAY.plusDays(2));
    var wanted = new Gatherings.Wanted(null, null, null, null, null, DAY.plusDays(9));

    var first = gatherings.list(HOME, wanted, PageQuery.of(1, null));
    var second = gatherings.list(HOME, wanted, PageQuery.of(1, first.nextCursor()));

    assertThat(first.items()).containsExactly(soon);
    assertThat(second.items()).containsExactly(later);
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void whatIsRareIsFoundWithoutReadingTheRest() {
    for (int i = 0; i < MANY; i++) {
      plan(GatheringKind.SYMPOSIUM, null, DAY.minusDays(i));
    }
    plan(GatheringKind.STUDY_DAY, ORGANISATION, DAY);
    holdOne(GatheringKind.STUDY_DAY, null, DAY);
    withItem(DAY.plusDays(2));

    assertThat(store.examined(() -> list(GatheringKind.STUDY_DAY, null, null, null, null)))
        .isLessThan(5);
    assertThat(store.examined(() -> list(null, null, null, GatheringState.HELD, null)))
        .isLessThan(5);
    assertThat(store.examined(() -> list(null, null, null, null, ORGANISATION))).isLessThan(5);
    assertThat(store.examined(() -> list(null, DAY, DAY, null, null))).isLessThan(9);
    var due = new Gatherings.Wanted(null, null, null, null, null, DAY.plusDays(9));
    assertThat(store.examined(() -> gatherings.list(HOME, due, PageQuery.of(9, null))))
        .isLessThan(5);
    assertThat(store.examined(() -> count(null))).isLessThan(5);
  }

  @Test
  void aCalendarHasACourseThatBeganBeforeAndNothingElse() {
    MongoGatheringDays days = new MongoGatheringDays(store.database());
    for (int i = 1; i <= MANY; i++) {
      plan(GatheringKind.SYMPOSIUM, null, DAY.minusDays(i));
    }
    Gathering course = Gathering.planned(UUID.randomUUID(), Samples.course(DAY.plusDays(5)), null);
    gatherings.save(HOME, course);

    assertThat(days.between(HOME, DAY, DAY, 9))
        .extracting(CalendarEntry::id)
        .containsExactly(course.snapshot().id());
    assertThat(store.examined(() -> days.between(HOME, DAY.plusDays(20), DAY.plusDays(26), 9)))
        .isLessThan(9);
  }

  @Test
  void aGatheringCountsForWhoHeldItAndForNoPlaceAbove() {
    holdOne(GatheringKind.STUDY_DAY, null, DAY);
    holdOne(GatheringKind.STUDY_DAY, ORGANISATION, DAY);
    holdOne(GatheringKind.SYMPOSIUM, null, DAY);
    holdOne(GatheringKind.STUDY_DAY, null, DAY.minusDays(1));
    Gathering error = Gathering.stored(holdOne(GatheringKind.STUDY_DAY, null, DAY));
    error.cancel("by mistake");
    gatherings.save(HOME, error);

    assertThat(count(null)).isEqualTo(1);
    assertThat(count(ORGANISATION)).isEqualTo(1);
    AreaCode county = new AreaCode("410225");
    assertThat(gatherings.count(GatheringKind.STUDY_DAY, county, null, DAY, DAY, 9)).isZero();
  }

  @Test
  void anErasedMemberIsNamedNowhereAndStillCounted() {
    Gathering gathering = Gathering.planned(UUID.randomUUID(), Samples.course(DAY), null);
    gathering.attend(named(1, 3, MEMBER), null, false);
    gathering.attend(named(2, 2, MEMBER), null, false);
    UUID id = gatherings.save(HOME, gathering).id();

    assertThat(gatherings.forget(MEMBER)).isEqualTo(1);
    assertThat(gatherings.forget(MEMBER)).isZero();

    assertThat(gatherings.byId(HOME, id).orElseThrow().snapshot().attendance())
        .containsExactly(named(1, 3), named(2, 2));
  }

  private int count(@Nullable UUID organisation) {
    return gatherings.count(GatheringKind.STUDY_DAY, TOWNSHIP, organisation, DAY, DAY, 9);
  }

  private Gathering.Snapshot withItem(LocalDate due) {
    Gathering gathering = planned(GatheringKind.SYMPOSIUM, null, DAY);
    gathering.propose(
        AgendaItem.proposed(UUID.randomUUID(), "lamps", null, due, java.time.Instant.EPOCH));
    return gatherings.save(HOME, gathering);
  }

  private Gathering.Snapshot holdOne(
      GatheringKind kind, @Nullable UUID organisation, LocalDate day) {
    Gathering gathering = planned(kind, organisation, day);
    gathering.attend(named(1, 3), null, false);
    gathering.hold(held(day), BY);
    return gatherings.save(HOME, gathering);
  }

  private Gathering.Snapshot plan(GatheringKind kind, @Nullable UUID organisation, LocalDate day) {
    return gatherings.save(HOME, planned(kind, organisation, day));
  }

  private static Gathering planned(GatheringKind kind, @Nullable UUID organisation, LocalDate day) {
    GatheringPlan plan =
        Samples.plan(kind, TOWNSHIP, organisation, List.of(session(day, 60, 50)), null);
    return Gathering.planned(UUID.randomUUID(), plan, null);
  }

  private List<Gathering.Snapshot> list(
      @Nullable GatheringKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable GatheringState state,
      @Nullable UUID organisation) {
    var wanted = new Gatherings.Wanted(kind, from, to, state, organisation, null);
    return gatherings.list(HOME, wanted, PageQuery.of(200, null)).items();
  }

  private static Gatherings.Wanted any() {
    return new Gatherings.Wanted(null, null, null, null, null, null);
  }
}
