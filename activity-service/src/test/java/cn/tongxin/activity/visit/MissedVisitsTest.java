package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A planned visit that nobody made is marked on the day after, once, by any number of instances.
 */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MissedVisitsTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(VILLAGE);
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final String MISSED = "cn.tongxin.activity.visit-missed.v1";

  private final TestStore kind;
  private EmptyStore store;
  private MongoVisits visits;

  MissedVisitsTest(TestStore kind) {
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
  void itIsMarkedWithTheDayAfterInChinaAndNotBefore() {
    Visit.Snapshot planned = planned(DAY);

    sweep("2026-12-31T15:59:59Z");
    assertThat(stateOf(planned)).isEqualTo(VisitState.PLANNED);

    sweep("2026-12-31T16:00:00Z");
    assertThat(stateOf(planned)).isEqualTo(VisitState.MISSED);
  }

  @Test
  void severalInstancesAtOnceMarkEachOnceAndTellOnce() {
    List<Visit.Snapshot> all = Stream.generate(() -> planned(DAY.minusDays(3))).limit(20).toList();
    List<CompletableFuture<Void>> instances =
        Stream.generate(() -> CompletableFuture.runAsync(() -> sweep("2026-12-31T01:00:00Z")))
            .limit(4)
            .toList();
    instances.forEach(CompletableFuture::join);
    sweep("2026-12-30T23:00:00Z"); // a clock that jumped back

    assertThat(all).extracting(this::stateOf).containsOnly(VisitState.MISSED);
    assertThat(all).extracting(visit -> byId(visit).outgoing().seq()).containsOnly(2L);
  }

  @Test
  void onlyWhatIsLateIsRead() {
    Stream.generate(() -> planned(DAY.plusDays(9))).limit(200).forEach(any -> {});
    planned(DAY);

    assertThat(store.examined(() -> sweep("2027-01-01T01:00:00Z"))).isLessThan(5);
  }

  @Test
  void aCompletionThatComesLaterStillCounts() {
    Visit.Snapshot planned = planned(DAY);
    sweep("2027-01-01T01:00:00Z");
    Visit late = Visit.stored(byId(planned));

    late.complete(
        VisitTest.completion(planned.plan().memberRef()), new Visit.Recording("a", Instant.EPOCH));
    visits.save(HOME, late);
    sweep("2027-01-02T01:00:00Z");

    assertThat(stateOf(planned)).isEqualTo(VisitState.COMPLETED);
    assertThat(store.sent().types()).filteredOn(MISSED::equals).hasSize(1);
  }

  @Test
  void oneThatTheDatabaseRefusesIsLeftAndTheOthersAreMarked() {
    Visit.Snapshot refused = planned(DAY.minusDays(1));
    List<Visit.Snapshot> others = Stream.generate(() -> planned(DAY)).limit(3).toList();
    MongoVisits refusing =
        new MongoVisits(store.database(), store.relay(), store.encoder()) {
          @Override
          void saveMissed(List<Visit> some) {
            if (some.stream().anyMatch(visit -> visit.id().equals(refused.id()))) {
              throw new BsonMaximumSizeExceededException("it is too large");
            }
            super.saveMissed(some);
          }
        };

    new MissedService(refusing, at("2027-01-01T01:00:00Z")).sweep();

    assertThat(stateOf(refused)).isEqualTo(VisitState.PLANNED);
    assertThat(others).extracting(this::stateOf).containsOnly(VisitState.MISSED);
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneId.of("UTC"));
  }

  private void sweep(String at) {
    new MissedService(visits, at(at)).sweep();
  }

  private Visit.Snapshot planned(LocalDate day) {
    Plan plan = new Plan(UUID.randomUUID(), Purpose.ROUTINE, day, List.of("a"), null);
    return visits.save(
        HOME, Visit.planned(UUID.randomUUID(), VILLAGE, plan, java.time.Instant.EPOCH));
  }

  private Visit.Snapshot byId(Visit.Snapshot visit) {
    return visits.byId(HOME, visit.id()).orElseThrow().snapshot();
  }

  private VisitState stateOf(Visit.Snapshot visit) {
    return byId(visit).state();
  }
}
