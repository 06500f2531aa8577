package cn.tongxin.activity.project;

import static cn.tongxin.activity.project.ProjectSample.ELSEWHERE;
import static cn.tongxin.activity.project.ProjectSample.HOME;
import static cn.tongxin.activity.project.ProjectSample.NOW;
import static cn.tongxin.activity.project.ProjectSample.OFFICER;
import static cn.tongxin.activity.project.ProjectSample.entry;
import static cn.tongxin.activity.project.ProjectSample.fund;
import static cn.tongxin.activity.project.ProjectSample.payment;
import static cn.tongxin.activity.project.ProjectSample.receipt;
import static cn.tongxin.activity.project.ProjectSample.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class ProjectStoresTest {
  private static final int MANY = 60;

  private final TestStore kind;
  private EmptyStore store;
  private MongoProjects projects;
  private MongoLedger ledger;
  private LedgerService service;
  private UUID fund;

  ProjectStoresTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    projects = new MongoProjects(store.database(), store.relay(), store.encoder());
    ledger = new MongoLedger(store.database(), store.relay(), store.encoder());
    service = new LedgerService(projects, ledger, Clock.fixed(NOW, ZoneOffset.UTC));
    fund = entered(fund("x")).id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aProjectIsReadAgainWholeAndOnlyInItsScope() {
    Project.Snapshot saved =
        entered(
            terms(
                ProjectKind.RETURN,
                "x",
                "a",
                ProjectState.UNDER_WAY,
                List.of(ProjectSample.step(Milestone.State.REACHED, "2026-11-20"))));

    assertThat(projects.byId(HOME, saved.id()).orElseThrow().snapshot()).isEqualTo(saved);
    assertThat(projects.byId(ELSEWHERE, saved.id())).isEmpty();
  }

  @Test
  void aListIsNarrowedByEveryFilterAndReadsNoMore() {
    IntStream.range(0, MANY).forEach(i -> entered(fund("n" + i)));
    Project.Snapshot rare =
        entered(terms(ProjectKind.RETURN, "x", "a", ProjectState.ABANDONED, List.of()));

    assertThat(list(ProjectKind.RETURN, null)).containsExactly(rare);
    assertThat(list(null, ProjectState.ABANDONED)).containsExactly(rare);
    assertThat(list(ProjectKind.CARE_FUND, ProjectState.ABANDONED)).isEmpty();
    assertThat(store.examined(() -> list(ProjectKind.RETURN, null))).isLessThan(5);
    assertThat(store.examined(() -> list(null, ProjectState.ABANDONED))).isLessThan(5);
  }

  @Test
  void theBalanceAndAnEntryAreFoundWithoutReadingTheOthers() {
    IntStream.range(0, MANY).forEach(i -> post(receipt(1)));
    Entry last = receipt(7);
    post(last);

    assertThat(ledger.balance(HOME, fund)).isEqualTo(new Balance(MANY + 1, MANY + 7, 0));
    assertThat(store.examined(() -> ledger.balance(HOME, fund))).isLessThan(5);
    assertThat(store.examined(() -> post(payment(1)))).isLessThan(9);
    assertThat(store.examined(() -> ledger.list(HOME, fund, PageQuery.of(5, null)))).isLessThan(15);
    assertThat(ledger.byId(ELSEWHERE, last.id())).isEmpty();
    assertThat(ledger.balance(ELSEWHERE, fund)).isEqualTo(Balance.NONE);
  }

  @Test
  void theSameEntryAgainIsTheSameAnswerAndAnotherIsAConflict() {
    Entry entry = receipt(5);

    assertThat(post(entry).now()).isTrue();
    assertThat(post(entry)).isEqualTo(new LedgerService.Posted(posted(entry), false));
    Entry other = new Entry(entry.id(), entry.kind(), 6, entry.on(), null, null, null, null);
    refused(other, "entry.recorded-otherwise");
    assertThat(ledger.balance(HOME, fund).received()).isEqualTo(5);
  }

  @Test
  void manyAtOnceNeverSpendWhatIsNotThereAndLeaveNoGap() throws Exception {
    post(receipt(10));
    try (ExecutorService clerks = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> paid = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        paid.add(clerks.submit(() -> isPaid(payment(1))));
      }
      int done = 0;
      for (Future<Boolean> one : paid) {
        done += one.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(10);
    }
    assertThat(ledger.balance(HOME, fund)).isEqualTo(new Balance(11, 10, 10));
    assertThat(ledger.list(HOME, fund, PageQuery.of(50, null)).items())
        .extracting(posting -> posting.after().entries())
        .containsExactlyElementsOf(LongStream.rangeClosed(0, 10).map(n -> 11 - n).boxed().toList());
  }

  @Test
  void anEntryIsTakenBackOnceAlsoByManyAtOnce() throws Exception {
    Entry wrong = receipt(10);
    post(wrong);
    post(receipt(100));
    try (ExecutorService clerks = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        done.add(clerks.submit(() -> isPaid(entry(EntryKind.RECEIPT, -10, wrong.id()))));
      }
      int times = 0;
      for (Future<Boolean> one : done) {
        times += one.get() ? 1 : 0;
      }
      assertThat(times).isOne();
    }
    refused(entry(EntryKind.RECEIPT, -10, wrong.id()), "entry.corrected");
    assertThat(ledger.balance(HOME, fund)).isEqualTo(new Balance(3, 100, 0));
  }

  @Test
  void anEntryOfAnotherProjectIsNotTakenBackHere() {
    Entry theirs = receipt(10);
    service.post(OFFICER, entered(fund("y")).id(), theirs);
    post(receipt(100));

    refused(entry(EntryKind.RECEIPT, -10, theirs.id()), "invalid");
  }

  @Test
  void aNumberIsTakenOnce() {
    post(receipt(1));
    Posting first = ledger.list(HOME, fund, PageQuery.of(1, null)).items().getFirst();
    Posting again =
        new Posting(
            fund, first.projectKind(), first.area(), receipt(2), first.after(), "a", first.at());

    assertThatThrownBy(() -> ledger.append(again)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aHandOverMovesWhatTheOfficerHadWhenItWasAnnouncedAndNothingLater() {
    Handover before = handover(NOW.minusSeconds(1));
    Handover after = handover(NOW.plusSeconds(1));

    assertThat(projects.handOver(before)).isZero();
    assertThat(projects.handOver(after)).isOne();
    assertThat(projects.handOver(after)).isOne();

    Project.Snapshot moved = projects.byId(HOME, fund).orElseThrow().snapshot();
    assertThat(moved.terms().officer()).isEqualTo("b");
    assertThat(moved.version()).isEqualTo(2);
  }

  private static Handover handover(java.time.Instant at) {
    return new Handover(UUID.randomUUID(), new AreaCode("410225105"), "a", "b", at);
  }

  private Project.Snapshot entered(ProjectTerms terms) {
    return projects.save(HOME, Project.entered(UUID.randomUUID(), terms, NOW));
  }

  private List<Project.Snapshot> list(ProjectKind kind, ProjectState state) {
    return projects.list(HOME, new Projects.Wanted(kind, state), PageQuery.of(200, null)).items();
  }

  private LedgerService.Posted post(Entry entry) {
    return service.post(OFFICER, fund, entry);
  }

  private Posting posted(Entry entry) {
    return ledger.byId(HOME, entry.id()).orElseThrow();
  }

  private boolean isPaid(Entry entry) {
    try {
      return post(entry).now();
    } catch (Problem refused) {
      return false;
    }
  }

  private void refused(Entry entry, String code) {
    assertThatThrownBy(() -> post(entry))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
