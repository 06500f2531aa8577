package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.REQUESTER;
import static cn.tongxin.activity.request.SampleRequest.SECRETARY;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.TIMES;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static cn.tongxin.activity.request.SampleRequest.by;
import static cn.tongxin.activity.request.SampleRequest.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.KnownCalendar;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoServiceRequestsTest {
  private static final Scope HOME = Scope.of(VILLAGE);
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final int MANY = 150;

  private final TestStore kind;
  private EmptyStore store;
  private MongoServiceRequests requests;

  MongoServiceRequestsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    requests = instance();
  }

  private MongoServiceRequests instance() {
    return new MongoServiceRequests(store.database(), store.relay(), store.encoder(), TIMES);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRequestIsReadAgainWholeAndOnlyInItsScope() {
    ServiceRequest request = received(NeedKind.AGENCY, "2026-11-20");
    request.offer(SECRETARY, new AreaCode("410225105"), "nearer", by(OFFICER, "2026-11-23"), TERMS);
    request.pause("papers", day("2026-12-01"), by(OFFICER, "2026-11-23"), TERMS);
    request.refer(
        new Referral(
            UUID.randomUUID(), Referral.To.LAWYER, Referral.State.SENT, day("2026-11-23")));
    request.resolve(
        new Resolution.Words(Outcome.WITHDRAWN, "a", "b"), by(OFFICER, "2026-11-24"), TERMS);
    request.rate(new Rating(3, REQUESTER, day("2026-11-24")));
    request.reopen("again", by(OFFICER, "2026-11-25"), TERMS);
    RequestSnapshot saved = requests.save(HOME, request);

    assertThat(saved.chain()).isEqualTo(request.snapshot().chain());
    assertThat(requests.byId(HOME, saved.id()).orElseThrow().snapshot()).isEqualTo(saved);
    assertThat(requests.byId(ELSEWHERE, saved.id())).isEmpty();
  }

  @Test
  void ofTwoWritersOneLoses() {
    RequestSnapshot saved = requests.save(HOME, received(NeedKind.APPEAL, "2026-11-20"));
    ServiceRequest first = ServiceRequest.stored(saved);
    ServiceRequest second = ServiceRequest.stored(saved);
    first.pause("x", day("2026-12-01"), by(OFFICER, "2026-11-23"), TERMS);
    second.pause("y", day("2026-12-01"), by(OFFICER, "2026-11-23"), TERMS);

    requests.save(HOME, first);
    assertThatThrownBy(() -> requests.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aListIsNarrowedByEveryFilter() {
    RequestSnapshot appeal = requests.save(HOME, received(NeedKind.APPEAL, "2026-11-20"));
    RequestSnapshot older = requests.save(HOME, received(NeedKind.AGENCY, "2026-11-10"));
    ServiceRequest answered = received(NeedKind.APPEAL, "2026-11-19");
    answered.resolve(SampleRequest.solved(), by(OFFICER, "2026-11-20"), TERMS);
    RequestSnapshot done = requests.save(HOME, answered);

    assertThat(ids(wanted(null, null, null, null)))
        .containsExactly(appeal.id(), done.id(), older.id());
    assertThat(ids(wanted(RequestState.RESOLVED, null, null, null))).containsExactly(done.id());
    assertThat(ids(wanted(null, "nobody", null, null))).isEmpty();
    assertThat(ids(wanted(null, OFFICER, NeedKind.AGENCY, null))).containsExactly(older.id());
    assertThat(ids(wanted(null, null, null, "2026-12-24")))
        .containsExactly(older.id(), appeal.id());
    assertThat(ids(wanted(null, null, null, "2026-11-27"))).containsExactly(older.id());
    var asked = new ServiceRequests.Wanted(null, null, null, null, List.of(UUID.randomUUID()));
    assertThat(ids(asked)).isEmpty();
    assertThat(requests.list(ELSEWHERE, "x", any(), PageQuery.of(9, null)).items()).isEmpty();
  }

  @Test
  void aMediationIsListedForItsMediatorsAloneAmongTheOthersInOrder() {
    List<UUID> all = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      NeedKind kindOf = i % 2 == 0 ? NeedKind.MEDIATION : NeedKind.APPEAL;
      all.add(requests.save(HOME, received(kindOf, "2026-11-0" + i)).id());
    }

    assertThat(pagedBy(OFFICER, any(), 2)).containsExactlyElementsOf(all.reversed());
    assertThat(pagedBy("county", any(), 2))
        .containsExactly(all.get(8), all.get(6), all.get(4), all.get(2), all.get(0));
    assertThat(pagedBy(OFFICER, wanted(null, null, null, "2026-12-31"), 2))
        .containsExactlyInAnyOrderElementsOf(all)
        .startsWith(all.getFirst());
  }

  private List<UUID> pagedBy(String viewer, ServiceRequests.Wanted wanted, int limit) {
    List<UUID> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<RequestSnapshot> page = requests.list(HOME, viewer, wanted, PageQuery.of(limit, cursor));
      page.items().forEach(request -> seen.add(request.id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return seen;
  }

  @Test
  void whatIsRareIsFoundWithoutReadingTheRest() {
    List<ServiceRequest> all =
        IntStream.range(0, MANY)
            .mapToObj(
                i -> received(i % 2 == 0 ? NeedKind.MEDIATION : NeedKind.APPEAL, "2026-11-20"))
            .toList();
    all.forEach(request -> requests.save(HOME, request));
    requests.save(HOME, received(NeedKind.COMPLAINT, "2026-10-20"));

    assertThat(store.examined(() -> ids(wanted(null, null, NeedKind.COMPLAINT, null))))
        .isLessThan(9);
    assertThat(store.examined(() -> ids(wanted(null, null, null, "2026-10-30")))).isLessThan(9);
    assertThat(store.examined(() -> ids(wanted(RequestState.PAUSED, null, null, null))))
        .isLessThan(9);
    assertThat(store.examined(() -> ids(wanted(null, "nobody", null, null)))).isLessThan(9);
    assertThat(store.examined(() -> requests.list(HOME, "county", any(), PageQuery.of(10, null))))
        .isLessThan(40);
  }

  @Test
  void theSweepReadsOnlyWhatIsDue() {
    for (int i = 0; i < MANY; i++) {
      requests.save(HOME, received(NeedKind.APPEAL, "2026-12-20"));
    }
    requests.save(HOME, received(NeedKind.APPEAL, "2026-11-20"));
    RequestSweepService sweep = sweepOn(requests, "2026-11-25");

    assertThat(store.examined(sweep::sweep)).isLessThan(9);
    assertThat(store.examined(sweep::sweep)).isLessThan(3);
    assertThat(steps()).containsExactly("WARNED");
  }

  @Test
  void severalInstancesTakeEachStepOnceAlsoAfterARestart() throws Exception {
    for (int i = 0; i < 20; i++) {
      requests.save(HOME, received(NeedKind.APPEAL, "2026-11-20"));
    }
    int before = store.sent().records().size();
    for (String on : List.of("2026-11-28", "2026-12-04")) {
      try (var threads = Executors.newFixedThreadPool(3)) {
        List<Future<?>> sweeps =
            Stream.generate(() -> sweepOn(instance(), on))
                .limit(3)
                .<Future<?>>map(sweep -> threads.submit(sweep::sweep))
                .toList();
        for (Future<?> each : sweeps) {
          each.get();
        }
      }
    }

    assertThat(steps()).hasSize(100);
    assertThat(events("escalated")).isEqualTo(60);
    assertThat(events("warned")).isEqualTo(20);
    assertThat(events("overdue")).isEqualTo(20);
    assertThat(before).isPositive();
  }

  /** Each event of a kind once, however often it was sent. */
  private long events(String what) {
    String type = "cn.tongxin.activity.service-request-" + what + ".v1";
    return store.database().getCollection("serviceRequests").find().into(new ArrayList<>()).stream()
        .flatMap(d -> d.get("outgoing", Document.class).getList("pending", Document.class).stream())
        .filter(event -> event.getString("type").equals(type))
        .count();
  }

  private List<String> steps() {
    return store.database().getCollection("serviceRequests").find().into(new ArrayList<>()).stream()
        .flatMap(d -> d.get("deadline", Document.class).getList("done", String.class).stream())
        .toList();
  }

  private static RequestSweepService sweepOn(MongoServiceRequests requests, String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
    return new RequestSweepService(requests, TIMES, clock);
  }

  @Test
  void whatTheFirstVersionStoredIsReadAndGetsALimit() {
    UUID id = UUID.randomUUID();
    store
        .database()
        .getCollection("serviceRequests")
        .insertOne(
            new Document("_id", id)
                .append("version", 3L)
                .append("outgoing", new Document("seq", 2L).append("pending", List.of()))
                .append("within", VILLAGE.within())
                .append("order", "2026-11-20T02:03:04Z|" + id)
                .append("kind", "APPEAL")
                .append("channel", "VISIT")
                .append("summary", "x")
                .append("requesterRef", REQUESTER)
                .append("receivedAt", java.util.Date.from(Instant.parse("2026-11-20T02:03:04Z")))
                .append("owner", OFFICER));

    RequestSnapshot read = requests.byId(HOME, id).orElseThrow().snapshot();
    assertThat(read.deadline().dueOn()).isEqualTo("2026-11-27");
    RequestSweepService sweep = sweepOn(requests, "2026-11-22");
    sweep.afterPropertiesSet();
    sweep.afterPropertiesSet();

    assertThat(ids(wanted(RequestState.OPEN, OFFICER, null, null))).containsExactly(id);
    assertThat(requests.byId(HOME, id).orElseThrow().snapshot().version()).isEqualTo(4);
    assertThat(events("due-set")).isEqualTo(1);
  }

  @Test
  void whatRestsOnAnUnknownYearIsCountedAnewWhenTheYearIsKnown() {
    RequestSnapshot saved = requests.save(HOME, received(NeedKind.APPEAL, "2026-12-30"));
    assertThat(saved.deadline().dueOn()).isEqualTo("2027-01-06");
    ServiceRequest answered = received(NeedKind.APPEAL, "2026-12-30");
    answered.resolve(SampleRequest.solved(), by(OFFICER, "2027-01-04"), TERMS);
    RequestSnapshot done = requests.save(HOME, answered);
    TimeTable known =
        new TimeTable(TIMES.limits(), _ -> KnownCalendar.with("2027-01-01", "2027-01-03"));
    MongoServiceRequests later =
        new MongoServiceRequests(store.database(), store.relay(), store.encoder(), known);
    RequestSweepService sweep = new RequestSweepService(later, known, Clock.systemUTC());

    sweep.known(new AreaCode("410225"));
    sweep.known(new AreaCode("410225"));

    RequestSnapshot now = later.byId(HOME, saved.id()).orElseThrow().snapshot();
    assertThat(now.deadline().dueOn()).isEqualTo("2027-01-07");
    assertThat(now.version()).isEqualTo(2);
    assertThat(later.byId(HOME, done.id()).orElseThrow().snapshot().version()).isEqualTo(1);
    assertThat(events("due-set")).isEqualTo(3);
  }

  @Test
  void nothingAnybodyWroteAboutAMemberStays() {
    ServiceRequest request = received(NeedKind.APPEAL, "2026-11-20");
    request.offer(SECRETARY, null, "canary", by(OFFICER, "2026-11-23"), TERMS);
    request.refuse("canary", by(SECRETARY, "2026-11-23"));
    request.pause("canary", day("2026-12-01"), by(OFFICER, "2026-11-23"), TERMS);
    request.resolve(
        new Resolution.Words(Outcome.SOLVED, "canary", "canary"), by(OFFICER, "2026-11-24"), TERMS);
    request.reopen("canary", by(OFFICER, "2026-11-25"), TERMS);
    requests.save(HOME, request);

    assertThat(requests.forget(REQUESTER)).isEqualTo(1);
    assertThat(requests.forget(REQUESTER)).isZero();

    Document stored = store.database().getCollection("serviceRequests").find().first();
    assertThat(stored.toJson()).doesNotContain("canary", "said in private");
    assertThat(requests.byId(HOME, request.snapshot().id())).isPresent();
  }

  private List<UUID> ids(ServiceRequests.Wanted wanted) {
    return requests.list(HOME, OFFICER, wanted, PageQuery.of(200, null)).items().stream()
        .map(RequestSnapshot::id)
        .toList();
  }

  private static ServiceRequests.Wanted any() {
    return wanted(null, null, null, null);
  }

  private static ServiceRequests.Wanted wanted(
      RequestState state, String owner, NeedKind kind, String dueBefore) {
    return new ServiceRequests.Wanted(
        state, owner, kind, dueBefore == null ? null : day(dueBefore), null);
  }

  private static ServiceRequest received(NeedKind kind, String day) {
    Intake intake = SampleRequest.intake(kind, "said in private", day + "T02:03:04Z");
    return ServiceRequest.received(UUID.randomUUID(), intake, OFFICER, Level.VILLAGE, TERMS);
  }
}
