package cn.tongxin.activity.gathering;

import static cn.tongxin.activity.gathering.Samples.DAY;
import static cn.tongxin.activity.gathering.Samples.MEMBER;
import static cn.tongxin.activity.gathering.Samples.TOWNSHIP;
import static cn.tongxin.activity.gathering.Samples.named;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.ErasedMembers;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class SeriesServiceTest {
  private static final Scope HOME = Scope.of(TOWNSHIP);
  private static final Actor OFFICER =
      new Actor("officer-410225105", TOWNSHIP, Set.of(Role.OFFICER), Set.of());
  private static final int INSTANCES = 4;
  private static final String BEFORE = "2026-12-01T02:00:00Z";

  private final TestStore kind;
  private EmptyStore store;
  private MongoGatherings gatherings;
  private MongoSeries series;

  SeriesServiceTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    gatherings = new MongoGatherings(store.database(), store.relay(), store.encoder());
    series = new MongoSeries(store.database(), UUID::randomUUID);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void severalInstancesOverTheYearsEndMakeEachOccurrenceOnce() throws Exception {
    SeriesTerms weekly =
        new SeriesTerms(
            Samples.plan(GatheringKind.STUDY_DAY, LocalDate.parse("2026-12-01"), null),
            "FREQ=WEEKLY;BYDAY=TU",
            null,
            List.of(),
            DayOff.KEEP);
    at(BEFORE).put(OFFICER, Samples.SERIES, null, weekly);
    assertThat(days()).hasSize(9).startsWith("2026-12-01").endsWith("2027-01-26");

    inParallel("2026-12-31T16:00:00Z");
    inParallel("2026-12-31T15:00:00Z");
    at("2026-12-31T16:00:00Z").sweep();

    assertThat(days()).hasSize(14).doesNotHaveDuplicates().endsWith("2027-03-02");
    assertThat(store.sent().records().stream().map(record -> record.key()).distinct()).hasSize(14);
    assertThat(store.sent().records()).hasSize(14);
  }

  @Test
  void aSeriesThatCannotGoOnDoesNotStopTheOthers() {
    SeriesTerms weekly =
        new SeriesTerms(
            Samples.plan(GatheringKind.STUDY_DAY, LocalDate.parse("2026-12-01"), null),
            "FREQ=WEEKLY;BYDAY=TU",
            null,
            List.of(),
            DayOff.KEEP);
    at(BEFORE).put(OFFICER, Samples.SERIES, null, weekly);
    at(BEFORE).put(OFFICER, UUID.randomUUID(), null, weekly);
    store
        .database()
        .getCollection("gatheringSeries")
        .updateOne(Filters.eq(Samples.SERIES), Updates.set("terms.rule", "FREQ=NEVER"));

    at("2026-12-08T02:00:00Z").sweep();

    assertThat(days()).filteredOn("2027-02-02"::equals).hasSize(1);
  }

  private void inParallel(String instant) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < INSTANCES; i++) {
        all.add(
            instances.submit(
                () -> {
                  go.await();
                  at(instant).sweep();
                  return null;
                }));
      }
      go.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private List<String> days() {
    return gatherings
        .list(
            HOME,
            new Gatherings.Wanted(null, null, null, null, null, null),
            PageQuery.of(200, null))
        .items()
        .stream()
        .map(gathering -> gathering.day().toString())
        .sorted()
        .toList();
  }

  private SeriesService at(String instant) {
    return new SeriesService(series, gatherings, place -> day -> true, clock(instant));
  }

  private static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  @Test
  void whoWasErasedMeanwhileIsNotNamed() {
    Gathering gathering = Gathering.planned(Samples.ID, Samples.course(DAY), null);
    gatherings.save(HOME, gathering);
    ErasedMembers erased =
        new ErasedMembers() {
          @Override
          public boolean contains(UUID memberRef) {
            return memberRef.equals(MEMBER);
          }

          @Override
          public Set<UUID> among(Collection<UUID> memberRefs) {
            return memberRefs.contains(MEMBER) ? Set.of(MEMBER) : Set.of();
          }

          @Override
          public int forget(UUID memberRef) {
            return gatherings.forget(memberRef);
          }
        };
    GatheringService service =
        new GatheringService(
            gatherings, (scope, hall) -> Optional.empty(), erased, List.of(), clock(BEFORE));

    Gathering.Snapshot counted =
        service.attend(OFFICER, Samples.ID, null, named(1, 3, MEMBER, Samples.SERIES));

    assertThat(counted.attendance()).containsExactly(named(1, 3, Samples.SERIES));
  }
}
