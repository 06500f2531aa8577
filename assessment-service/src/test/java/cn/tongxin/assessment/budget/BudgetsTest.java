package cn.tongxin.assessment.budget;

import static cn.tongxin.assessment.budget.Entries.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.budget.SpendingListener.Recorded;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.Received;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class BudgetsTest {
  private static final LineKey CARE = new LineKey(new AreaCode(OFFICE), 2026, "CARE");
  private static final Scope ALL = Scope.platform();

  private final TestStore kind;
  private EmptyStore store;
  private MongoBudgets budgets;
  private MongoSpendings spendings;
  private SpendingListener listener;

  BudgetsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    budgets = new MongoBudgets(store.database(), store.relay(), store.encoder());
    spendings = new MongoSpendings(store.database());
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    listener = new SpendingListener(null, new BudgetService(budgets, spendings, clock));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void neitherOrderNorRepetitionChangesALine() {
    List<Received<Recorded>> year = aYear();
    approve(1_000);
    listener.count(year);
    BudgetDocument once = line();
    for (int seed = 0; seed < 8; seed++) {
      store.database().getCollection("budgets").drop();
      store.database().getCollection("spendings").drop();
      approve(1_000);
      deliver(shuffledThrice(year, seed), seed);

      BudgetDocument again = line();
      assertThat(again.days()).as("seed %d", seed).isEqualTo(once.days());
      assertThat(again.line().spells()).isEqualTo(once.line().spells());
      assertThat(again.state()).isEqualTo(once.state());
    }
    assertThat(once.paid()).isEqualTo(year.stream().mapToLong(it -> it.fact().fen()).sum());
  }

  /** Thirty payments over the year, every third of which is taken back. */
  private static List<Received<Recorded>> aYear() {
    List<Received<Recorded>> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String on = LocalDate.of(2026, 1, 1).plusDays(11L * i).toString();
      Received<Recorded> one = Entries.paid("410225105201", "CARE", on, 10 + i);
      all.add(one);
      if (i % 3 == 0) {
        all.add(Entries.back(one, LocalDate.parse(on).plusDays(2).toString()));
      }
    }
    return all;
  }

  private static List<Received<Recorded>> shuffledThrice(List<Received<Recorded>> facts, int seed) {
    List<Received<Recorded>> all = new ArrayList<>();
    IntStream.range(0, 3).forEach(_ -> all.addAll(facts));
    Collections.shuffle(all, new Random(seed));
    return all;
  }

  private void deliver(List<Received<Recorded>> facts, int seed) {
    int size = 1 + new Random(seed).nextInt(30);
    for (int from = 0; from < facts.size(); from += size) {
      listener.count(facts.subList(from, Math.min(facts.size(), from + size)));
    }
  }

  @Test
  void severalInstancesAtOnceCountEachEntryOnce() throws Exception {
    approve(0);
    List<Received<Recorded>> day =
        IntStream.range(0, 40)
            .mapToObj(_ -> Entries.paid(OFFICE, "CARE", "2026-05-03", 3))
            .toList();
    try (var instances = Executors.newFixedThreadPool(4)) {
      List<java.util.concurrent.Future<?>> done = new ArrayList<>();
      for (Received<Recorded> one : day) {
        done.add(instances.submit(() -> listener.count(List.of(one, day.getFirst()))));
      }
      for (var one : done) {
        one.get();
      }
    }

    assertThat(line().paid()).isEqualTo(120);
    assertThat(line().entries()).isEqualTo(40);
  }

  @Test
  void theLastEventOfALineSaysHowItStands() {
    approve(100);
    Received<Recorded> much = Entries.paid(OFFICE, "CARE", "2026-05-03", 150);
    listener.count(List.of(much));
    listener.count(List.of(much));
    listener.count(List.of(Entries.back(much, "2026-05-04")));
    listener.count(List.of(Entries.paid(OFFICE, "CARE", "2026-06-01", 101)));

    assertThat(store.sent().types())
        .containsExactly(
            "cn.tongxin.assessment.budget-overspent.v1",
            "cn.tongxin.assessment.budget-covered.v1",
            "cn.tongxin.assessment.budget-overspent.v1");
  }

  @Test
  void aVillagesProjectSpendsFromTheTownshipsLineAndTheCountysFromItsOwn() {
    listener.count(
        List.of(
            Entries.paid("410225105201", "CARE", "2026-05-03", 1),
            Entries.paid(OFFICE, "CARE", "2026-05-03", 2),
            Entries.paid("410225", "CARE", "2026-05-03", 4),
            Entries.paid(OFFICE, null, "2026-05-03", 8),
            Entries.paid(OFFICE, "CARE", "2025-12-31", 16)));

    assertThat(line().paid()).isEqualTo(3);
    assertThat(budgets.sums(ALL, new AreaCode(OFFICE), 2026).paid()).isEqualTo(11);
    assertThat(budgets.sums(ALL, new AreaCode("410225"), 2026).paid()).isEqualTo(4);
  }

  @Test
  void oneMoreEntryReadsItsOwnDayAndNotTheYear() {
    listener.count(aYear());
    long one =
        store.examined(
            () -> listener.count(List.of(Entries.paid(OFFICE, "CARE", "2026-12-30", 1))));

    assertThat(one).isLessThanOrEqualTo(6);
  }

  @Test
  void aPageOfEntriesOrOfOverspentLinesReadsNoMoreThanItShows() {
    listener.count(aYear());
    for (int i = 0; i < 50; i++) {
      LineKey key = new LineKey(new AreaCode(OFFICE), 2026, "L" + i);
      BudgetLine line = BudgetLine.unknown(key);
      line.approve("Line", i == 7 ? 0 : 10, LocalDate.of(2026, 1, 1));
      line.count(new DaySum(LocalDate.of(2026, 2, 2), 1, 0, 1));
      budgets.save(ALL, line);
    }
    Scope office = Scope.of(new AreaCode(OFFICE));
    PageQuery page = new PageQuery(5, null);

    assertThat(store.examined(() -> spendings.of(office, CARE, null, page))).isLessThanOrEqualTo(8);
    assertThat(store.examined(() -> budgets.list(office, 2026, BudgetState.OVERSPENT, page)))
        .isLessThanOrEqualTo(8);
  }

  private void approve(long fen) {
    BudgetLine line = BudgetLine.unknown(CARE);
    line.approve("Care", fen, LocalDate.of(2026, 1, 1));
    budgets.save(ALL, line);
  }

  private BudgetDocument line() {
    return budgets.byKey(ALL, CARE).orElseThrow();
  }
}
