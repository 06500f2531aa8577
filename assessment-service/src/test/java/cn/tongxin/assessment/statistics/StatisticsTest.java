package cn.tongxin.assessment.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.assessment.figures.Sheet;
import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.assessment.score.CountedNews.Counted;
import cn.tongxin.assessment.score.MonthlySums.CountedRecord;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class StatisticsTest {
  private static final String TYPE = "cn.tongxin.assessment.statistics-counted.v1";
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private final TestStore kind;
  private final Counts counts = new Counts();
  private Instant now = Instant.parse("2026-11-22T02:00:00Z");
  private Territory territory = Territory.plain();
  private EmptyStore store;
  private StatisticService service;
  private ErrandService<WorkDocument> errands;

  StatisticsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    begin();
  }

  private void begin() {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    var statistics = new MongoStatistics(store.database(), store.relay(), store.encoder());
    var work = new MongoWork(store.database(), clock);
    service = new StatisticService(counts, statistics, work, () -> territory);
    errands = new ErrandService<>("test", work::claim, service::goOn);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsToldIsTheFrozenExample() {
    counts.set("410225105201", JUNE, Figure.VISITS, 12);
    counts.set("410225105201", JUNE, Figure.PEOPLE_TRAINED, 40);
    hear("410225105201", JUNE);

    String payload = last().get("410225105201|2026-06");

    assertThat(Contracts.violations(TYPE, payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(TYPE)));
  }

  @Test
  void aVillageItsTownshipAndItsCountyAreTold() {
    counts.set("410225105201", JUNE, Figure.VISITS, 2);
    counts.set("410225105202", JUNE, Figure.VISITS, 3);
    counts.set("410225105", JUNE, Figure.VISITS, 4);
    counts.set("410225106201", JUNE, Figure.VISITS, 5);
    hear("410225105201", JUNE);
    hear("410225106201", JUNE);

    assertThat(visits())
        .containsEntry("410225105201|2026-06", 2L)
        .containsEntry("410225105202|2026-06", 3L)
        .containsEntry("410225105|2026-06", 9L)
        .containsEntry("410225106|2026-06", 5L)
        .containsEntry("410225|2026-06", 14L);
  }

  @Test
  void theSameFactsHeardAgainAreNotToldAgain() {
    counts.set("410225105201", JUNE, Figure.VISITS, 2);
    hear("410225105201", JUNE);
    int told = store.sent().records().size();

    hear("410225105201", JUNE);
    begin();
    hear("410225105201", JUNE);

    assertThat(store.sent().records()).hasSize(told);
  }

  @Test
  void whatIsRecordedLateOrTakenBackIsANewVersionOfThePlaceAndMonth() {
    counts.set("410225105201", JUNE, Figure.VISITS, 1);
    hear("410225105201", JUNE);
    counts.set("410225105201", JUNE, Figure.VISITS, 0);
    hear("410225105201", JUNE);

    assertThat(visits())
        .containsEntry("410225105201|2026-06", 0L)
        .containsEntry("410225|2026-06", 0L);
    assertThat(seqs("410225105201|2026-06")).containsExactly("1", "2");
  }

  @Test
  void noOrderAndNoBatchingOfNewsChangesWhatIsToldLast() {
    List<String> places = List.of("410225105201", "410225105202", "410225106201", "410225105");
    Map<String, String> expected = null;
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      store.database().drop();
      counts.clear();
      begin();
      List<Runnable> steps = new ArrayList<>();
      for (String place : places) {
        for (int n = 0; n < 6; n++) {
          YearMonth month = JUNE.plusMonths(n % 2);
          steps.add(() -> counts.add(place, month, Figure.VISITS));
        }
      }
      Collections.shuffle(steps, random);
      int before = store.sent().records().size();
      for (int i = 0; i < steps.size(); i++) {
        steps.get(i).run();
        places.forEach(place -> mark(place, JUNE));
        places.forEach(place -> mark(place, JUNE.plusMonths(1)));
        if (random.nextInt(4) == 0) {
          workOff();
        }
      }
      workOff();
      Map<String, String> end = last(before);
      assertThat(end).as("seed %d", seed).hasSize(12);
      expected = expected == null ? end : expected;
      assertThat(end).isEqualTo(expected);
    }
  }

  @Test
  void newsThatComeWhileAPlaceIsLookedAtAreNotLost() {
    counts.set("410225105201", JUNE, Figure.VISITS, 1);
    counts.onRead =
        () -> {
          counts.onRead = () -> {};
          mark("410225105201", JUNE);
          counts.set("410225105202", JUNE, Figure.VISITS, 7);
        };
    hear("410225105201", JUNE);
    workOff();

    assertThat(visits())
        .containsEntry("410225105202|2026-06", 7L)
        .containsEntry("410225105|2026-06", 8L)
        .containsEntry("410225|2026-06", 8L);
  }

  @Test
  void aMergedTownshipCountsInTheOtherFromThenOn() {
    counts.set("410225105201", JUNE, Figure.VISITS, 2);
    counts.set("410225106201", JUNE, Figure.VISITS, 5);
    hear("410225105201", JUNE);
    hear("410225106201", JUNE);
    AreaCode gone = new AreaCode("410225105");
    AreaCode into = new AreaCode("410225106");
    territory = Territory.of(Map.of(gone, into));
    counts.territory = territory;

    service.merged(
        new cn.tongxin.serving.TerritoryListener.PlaceMerged(
            new java.util.UUID(0, 1), new AreaCode("410225"), gone, into, List.of()),
        now);
    workOff();

    assertThat(visits())
        .containsEntry("410225106|2026-06", 7L)
        .containsEntry("410225105201|2026-06", 2L)
        .containsEntry("410225|2026-06", 7L);
  }

  @Test
  void oneTownshipsMonthReadsWhatWasToldOfItAlone() {
    for (int township = 101; township < 121; township++) {
      for (int village = 201; village < 206; village++) {
        counts.set("410225" + township + village, JUNE, Figure.VISITS, 1);
      }
      mark("410225" + township, JUNE);
    }
    workOff();
    counts.set("410225105201", JUNE, Figure.VISITS, 2);
    mark("410225105201", JUNE);

    // Six that were told of the township, one of the county, and the two that are to be looked at.
    assertThat(store.examined(this::workOff)).isLessThanOrEqualTo(30);
  }

  private void hear(String place, YearMonth month) {
    mark(place, month);
    workOff();
  }

  private void mark(String place, YearMonth month) {
    service.counted(List.of(new Counted(new AreaCode(place), month)));
  }

  /** Townships first, then the counties that they bear on. */
  private void workOff() {
    for (int i = 0; i < 2; i++) {
      now = now.plus(Duration.ofMinutes(2));
      int _ = errands.workOff();
    }
  }

  private Map<String, String> last() {
    return last(0);
  }

  private Map<String, String> last(int from) {
    Map<String, String> last = new TreeMap<>();
    store.sent().records().stream()
        .skip(from)
        .forEach(it -> last.put(it.key(), new String(it.value(), UTF_8)));
    return last;
  }

  private Map<String, Long> visits() {
    Map<String, Long> visits = new TreeMap<>();
    last()
        .forEach(
            (key, data) -> visits.put(key, Contracts.tree(data).at("/figures/visits").asLong()));
    return visits;
  }

  private List<String> seqs(String key) {
    return store.sent().records().stream()
        .filter(it -> it.key().equals(key))
        .map(it -> cn.tongxin.eventing.Sent.header(it, "ce_seq"))
        .toList();
  }

  /** Sheets that a test writes itself. */
  private static final class Counts implements Sheets {
    private final Map<String, Sheet> sheets = new TreeMap<>();
    private Territory territory = Territory.plain();
    private Runnable onRead = () -> {};

    void set(String place, YearMonth month, Figure figure, long n) {
      sheets
          .computeIfAbsent(
              month + place,
              _ -> new Sheet(new AreaCode(place), month, new EnumMap<>(Figure.class), Map.of()))
          .counts()
          .put(figure, n);
    }

    void add(String place, YearMonth month, Figure figure) {
      Sheet sheet = sheets.get(month + place);
      set(place, month, figure, sheet == null ? 1 : sheet.counts().get(figure) + 1);
    }

    void clear() {
      sheets.clear();
    }

    @Override
    public List<Sheet> of(Scope scope, YearMonth from, YearMonth to) {
      List<Sheet> found =
          sheets.values().stream()
              .filter(it -> !it.month().isBefore(from) && !it.month().isAfter(to))
              .filter(it -> scope.covers(it.place()))
              .filter(it -> it.counts().values().stream().anyMatch(n -> n != 0))
              .toList();
      List<Sheet> copies =
          found.stream()
              .map(it -> new Sheet(it.place(), it.month(), new EnumMap<>(it.counts()), Map.of()))
              .toList();
      onRead.run();
      return copies;
    }

    @Override
    public Page<CountedRecord> records(
        Scope scope, Figure figure, YearMonth from, YearMonth to, PageQuery page) {
      return new Page<>(List.of(), null);
    }
  }
}
