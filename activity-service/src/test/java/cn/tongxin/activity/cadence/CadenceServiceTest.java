package cn.tongxin.activity.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.activity.gathering.HeldGatherings;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class CadenceServiceTest {
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final Scope HOME = Scope.of(TOWNSHIP);
  private static final Actor OFFICER =
      new Actor("officer-410225105", TOWNSHIP, Set.of(Role.OFFICER), Set.of());
  private static final int INSTANCES = 4;
  private static final int DUTIES = 12;
  private static final int MANY = 120;
  private static final HeldGatherings NONE = (kind, area, organisation, from, to, enough) -> 0;
  private static final HeldGatherings ONE = (kind, area, organisation, from, to, enough) -> 1;
  private static final String DUE = "cn.tongxin.activity.cadence-due.v1";
  private static final String MISSED = "cn.tongxin.activity.cadence-missed.v1";
  private static final String MET = "cn.tongxin.activity.cadence-met.v1";

  private final TestStore kind;
  private EmptyStore store;
  private MongoCadences cadences;

  CadenceServiceTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    cadences = again();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private MongoCadences again() {
    return new MongoCadences(store.database(), store.relay(), store.encoder());
  }

  @Test
  void aServerInUtcKnowsWhenTheYearIsOverInChina() {
    enter(at("2026-11-22T02:00:00Z"), UUID.randomUUID(), TOWNSHIP);

    at("2026-12-31T15:59:59Z").sweep();
    assertThat(store.sent().types()).containsExactly(DUE);
    at("2026-12-31T16:00:00Z").sweep();

    assertThat(store.sent().types()).containsExactly(DUE, MISSED, DUE);
  }

  @Test
  void aPeriodIsDueFromItsFirstDayInChinaOn() {
    enter(at("2026-09-30T15:00:00Z"), UUID.randomUUID(), TOWNSHIP);

    at("2026-09-30T15:59:59Z").sweep();
    assertThat(store.sent().types()).isEmpty();
    at("2026-09-30T16:00:00Z").sweep();
    at("2026-10-01T16:00:00Z").sweep();

    assertThat(store.sent().types()).containsExactly(DUE);
  }

  @Test
  void whatIsHeldInTimeIsSaidAtOnceAndTakenBackIsDueAgain() {
    enter(at("2026-11-22T02:00:00Z"), UUID.randomUUID(), TOWNSHIP);
    LocalDate today = LocalDate.parse("2026-11-22");

    service("2026-11-22T03:00:00Z", ONE)
        .settle(GatheringKind.QUARTERLY_MEETING, TOWNSHIP, null, today);
    service("2026-11-22T04:00:00Z", NONE)
        .settle(GatheringKind.QUARTERLY_MEETING, TOWNSHIP, null, today);

    assertThat(store.sent().types()).containsExactly(DUE, MET, DUE);
  }

  @Test
  void aClockThatJumpsBackAndARestartSayNothingTwice() {
    enter(at("2026-11-22T02:00:00Z"), UUID.randomUUID(), TOWNSHIP);
    at("2026-12-31T16:30:00Z").sweep();

    cadences = again();
    at("2026-12-31T15:30:00Z").sweep();
    at("2026-12-31T16:30:00Z").sweep();

    assertThat(store.sent().types()).containsExactly(DUE, MISSED, DUE);
  }

  @Test
  void severalInstancesAtOnceSayEachThingOnce() throws Exception {
    CadenceService before = at("2026-11-22T02:00:00Z");
    for (int i = 0; i < DUTIES; i++) {
      enter(before, UUID.randomUUID(), new AreaCode("4102251052%02d".formatted(i + 10)));
    }
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
      List<Future<?>> all =
          IntStream.range(0, INSTANCES)
              .<Future<?>>mapToObj(
                  i ->
                      instances.submit(
                          () -> {
                            go.await();
                            at("2027-01-01T00:00:00Z").sweep();
                            return null;
                          }))
              .toList();
      go.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    }

    assertThat(store.sent().types()).filteredOn(MISSED::equals).hasSize(DUTIES);
    assertThat(store.sent().types()).filteredOn(DUE::equals).hasSize(2 * DUTIES);
    assertThat(store.sent().records().stream().map(record -> record.key()).distinct())
        .hasSize(DUTIES);
  }

  @Test
  void aGatheringRecordedLateMakesUpForWhatWasMissed() {
    UUID id = UUID.randomUUID();
    enter(at("2026-11-22T02:00:00Z"), id, TOWNSHIP);
    at("2027-01-01T00:00:00Z").sweep();
    assertThat(cadences.list(HOME, true, PageQuery.of(9, null)).items()).hasSize(1);

    HeldGatherings inDecember =
        (kind, area, organisation, from, to, enough) -> from.getYear() == 2026 ? 1 : 0;
    service("2027-01-05T00:00:00Z", inDecember)
        .settle(GatheringKind.QUARTERLY_MEETING, TOWNSHIP, null, LocalDate.parse("2026-12-30"));

    assertThat(store.sent().types()).containsExactly(DUE, MISSED, DUE, MET);
    assertThat(cadences.list(HOME, true, PageQuery.of(9, null)).items()).isEmpty();
    assertThat(cadences.byId(HOME, id).orElseThrow().snapshot().gaps()).isEmpty();
  }

  @Test
  void theSweepReadsOnlyWhatIsDue() {
    for (int i = 0; i < MANY; i++) {
      enter(at("2026-11-22T02:00:00Z"), UUID.randomUUID(), new AreaCode("410225105" + (200 + i)));
    }

    assertThat(store.examined(() -> at("2026-12-30T00:00:00Z").sweep())).isZero();
    assertThat(store.examined(() -> cadences.list(HOME, true, PageQuery.of(9, null))))
        .isLessThan(3);
  }

  private static final LocalDate FROM = LocalDate.parse("2026-10-01");

  private void enter(CadenceService service, UUID id, AreaCode area) {
    service.put(
        OFFICER,
        id,
        null,
        new CadenceTerms(
            GatheringKind.QUARTERLY_MEETING, area, null, Every.QUARTER, 1, FROM, null));
  }

  private CadenceService at(String instant) {
    return service(instant, NONE);
  }

  private CadenceService service(String instant, HeldGatherings held) {
    return new CadenceService(cadences, held, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }
}
