package cn.tongxin.activity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.overview.Overview.Count;
import cn.tongxin.activity.request.CountedRequest;
import cn.tongxin.activity.request.CountedRequests;
import cn.tongxin.activity.request.Level;
import cn.tongxin.activity.request.Outcome;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.window.WindowState;
import cn.tongxin.activity.window.WindowsByHand;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a leader asks of a year, from the records to the numbers and back. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class QuestionsTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final Scope HOME = Scope.of(new AreaCode("410225105"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final TestStore kind;
  private final Map<UUID, CountedRequest> stored = new HashMap<>();
  private EmptyStore store;
  private CountService counts;
  private OverviewService service;

  QuestionsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    MongoSheets sheets =
        new MongoSheets(
            store.database(), new MongoCountedMonths(store.database()), UUID::randomUUID);
    service = new OverviewService(sheets, (_, ids) -> hidden(ids));
    counts = new CountService(sheets, requests());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatWasSolvedIsToldByLevelAndInTime() {
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.VILLAGE, 2, true);
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.TOWNSHIP, 6, false);
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.TOWNSHIP, 8, true);
    answered(NeedKind.COMPLAINT, Outcome.SOLVED, Level.COUNTY, 20, false);
    answered(NeedKind.APPEAL, Outcome.NOT_SOLVED, Level.VILLAGE, 3, true);

    Overview.Solved solved = answer().solved();

    assertThat(solved.village().count()).isEqualTo(1);
    assertThat(solved.township().count()).isEqualTo(2);
    assertThat(solved.county().count()).isEqualTo(1);
    assertThat(solved.received().count()).isEqualTo(5);
    assertThat(solved.answered().count()).isEqualTo(5);
    assertThat(solved.inTime().count()).isEqualTo(3);
    assertThat(solved.medianDays()).isEqualByComparingTo("7");
  }

  @Test
  void theAdoptedShareIsOfTheSuggestionsThatWereAnswered() {
    assertThat(answer().suggestions().share()).isNull();
    answered(NeedKind.SUGGESTION, Outcome.ADOPTED, Level.TOWNSHIP, 4, true);
    answered(NeedKind.SUGGESTION, Outcome.ADOPTED, Level.TOWNSHIP, 4, true);
    answered(NeedKind.SUGGESTION, Outcome.NOT_ADOPTED, Level.TOWNSHIP, 4, true);
    answered(NeedKind.SUGGESTION, Outcome.WITHDRAWN, Level.TOWNSHIP, 4, true);
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.TOWNSHIP, 4, true);

    Overview.Suggestions suggestions = answer().suggestions();

    assertThat(suggestions.adopted().count()).isEqualTo(2);
    assertThat(suggestions.notAdopted().count()).isEqualTo(1);
    assertThat(suggestions.share()).isEqualByComparingTo("0.6667");
  }

  @Test
  void coverageIsAnsweredWindowsOfThoseThatWereAnsweredOrMissed() {
    assertThat(answer().coverage().share()).isNull();
    counts.windows(windows());

    Overview.Coverage coverage = answer().coverage();

    assertThat(coverage.due().count()).isEqualTo(6);
    assertThat(coverage.answered().count()).isEqualTo(3);
    assertThat(coverage.missed().count()).isEqualTo(1);
    assertThat(coverage.open().count()).isEqualTo(2);
    assertThat(coverage.share()).isEqualByComparingTo("0.75");
  }

  /** One that ends today is still open, one that ended yesterday is missed. */
  private static List<WindowState> windows() {
    return List.of(
        WindowsByHand.state(VILLAGE, TODAY.minusDays(9), "ANSWERED"),
        WindowsByHand.state(VILLAGE, TODAY.minusDays(100), "ANSWERED"),
        WindowsByHand.state(VILLAGE, TODAY.plusDays(3), "ANSWERED"),
        WindowsByHand.state(VILLAGE, TODAY.minusDays(1), "OWED"),
        WindowsByHand.state(VILLAGE, TODAY, "OWED"),
        WindowsByHand.state(VILLAGE, TODAY.plusDays(20), "OWED"),
        WindowsByHand.state(VILLAGE, TODAY, "WITHDRAWN"),
        WindowsByHand.state(VILLAGE, TODAY.minusYears(1), "OWED"));
  }

  @Test
  void eachOfTheNumbersOpensAsManyRecords() {
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.VILLAGE, 2, true);
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.TOWNSHIP, 6, false);
    answered(NeedKind.COMPLAINT, Outcome.SOLVED, Level.COUNTY, 20, false);
    answered(NeedKind.SUGGESTION, Outcome.ADOPTED, Level.TOWNSHIP, 4, true);
    answered(NeedKind.SUGGESTION, Outcome.NOT_ADOPTED, Level.TOWNSHIP, 4, true);
    waiting(TODAY.minusDays(30));
    waiting(TODAY);
    counts.windows(windows());

    List<Count> numbers = numbers(answer());

    assertThat(numbers).extracting(Count::count).filteredOn(count -> count > 0).hasSize(16);
    assertThat(numbers).allSatisfy(it -> assertThat(opened(it.opens())).isEqualTo(it.count()));
  }

  private static List<Count> numbers(Overview it) {
    return Stream.of(
            it.dueThisWeek().visits(),
            it.dueThisWeek().windows(),
            it.dueThisWeek().requests(),
            it.overdue().requests(),
            it.solved().received(),
            it.solved().answered(),
            it.solved().inTime(),
            it.solved().village(),
            it.solved().township(),
            it.solved().county(),
            it.solved().behindMedian(),
            it.suggestions().adopted(),
            it.suggestions().notAdopted(),
            it.coverage().due(),
            it.coverage().answered(),
            it.coverage().missed(),
            it.coverage().open())
        .toList();
  }

  @Test
  void aMediationOfOthersIsCountedAndNotListed() {
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.VILLAGE, 2, true);
    answered(NeedKind.MEDIATION, Outcome.SOLVED, Level.VILLAGE, 2, true);
    answered(NeedKind.APPEAL, Outcome.SOLVED, Level.VILLAGE, 2, true);

    Overview.Count received = answer().solved().received();

    assertThat(received.count()).isEqualTo(3);
    assertThat(opened(received.opens())).isEqualTo(2);
  }

  /** How many records are behind a number's path, two to a page. */
  private long opened(String path) {
    Map<String, String> asked = new HashMap<>();
    for (String one : path.substring(path.indexOf('?') + 1).split("&")) {
      asked.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
    }
    List<UUID> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<CountedRecord> page =
          service.records(
              "officer-1",
              Scope.of(new AreaCode(asked.get("within"))),
              Figure.valueOf(asked.get("figure")),
              LocalDate.parse(asked.get("from")),
              LocalDate.parse(asked.get("to")),
              PageQuery.of(2, cursor));
      page.items().forEach(record -> found.add(record.id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return found.stream().distinct().count();
  }

  private Overview answer() {
    return service.answer(HOME, new Question(new AreaCode("410225105"), TODAY, 2026));
  }

  private void answered(NeedKind of, Outcome outcome, Level level, int days, boolean inTime) {
    LocalDate on = TODAY.minusDays(1);
    count(
        of, on.minusDays(days), null, new CountedRequest.Answer(on, outcome, level, days, inTime));
  }

  private void waiting(LocalDate dueOn) {
    count(NeedKind.APPEAL, dueOn.minusDays(7), dueOn, null);
  }

  private void count(
      NeedKind of, LocalDate receivedOn, LocalDate dueOn, CountedRequest.Answer answer) {
    UUID id = UUID.randomUUID();
    stored.put(id, new CountedRequest(id, 1, VILLAGE, of, null, null, receivedOn, dueOn, answer));
    counts.requests(List.of(id));
  }

  private Set<UUID> hidden(Collection<UUID> ids) {
    return ids.stream()
        .filter(id -> stored.get(id).kind() == NeedKind.MEDIATION)
        .collect(Collectors.toSet());
  }

  private CountedRequests requests() {
    return new CountedRequests() {
      @Override
      public List<CountedRequest> byIds(Collection<UUID> ids) {
        return ids.stream().map(stored::get).toList();
      }

      @Override
      public List<CountedRequest> solved(
          Scope scope, Collection<UUID> memberRefs, LocalDate from, LocalDate to) {
        return List.of();
      }
    };
  }
}
