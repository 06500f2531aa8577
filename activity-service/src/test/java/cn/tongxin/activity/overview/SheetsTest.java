package cn.tongxin.activity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.overview.Overview.OfPlace;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class SheetsTest {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final TestStore kind;
  private EmptyStore store;
  private MongoSheets sheets;
  private OverviewService service;

  SheetsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    sheets =
        new MongoSheets(
            store.database(), new MongoCountedMonths(store.database()), UUID::randomUUID);
    service = new OverviewService(sheets, (_, _) -> Set.of());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void inWhateverOrderNewsComeTheSumsAreTheSameOnEveryLevel() {
    UUID moved = UUID.randomUUID();
    List<Counted> news =
        List.of(
            owed(moved, 1, VILLAGE, LocalDate.of(2026, 10, 30)),
            owed(moved, 2, VILLAGE, LocalDate.of(2026, 11, 20)),
            owed(UUID.randomUUID(), 1, VILLAGE, LocalDate.of(2026, 11, 21)),
            owed(UUID.randomUUID(), 1, TOWNSHIP, LocalDate.of(2026, 11, 19)),
            owed(UUID.randomUUID(), 1, new AreaCode("410225106201001"), TODAY.minusDays(9)),
            answered(UUID.randomUUID(), 7));
    for (long seed = 1; seed <= 5; seed++) {
      Deliveries.thriceAndShuffled(news, seed).forEach(sheets::count);
    }

    assertThat(answer(VILLAGE).overdue().requests().count()).isEqualTo(2);
    assertThat(answer(TOWNSHIP).overdue().requests().count()).isEqualTo(3);
    assertThat(answer(COUNTY).overdue().requests().count()).isEqualTo(4);
    assertThat(answer(COUNTY).overdue().places())
        .extracting(OfPlace::area, OfPlace::count)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(TOWNSHIP, 3L),
            org.assertj.core.api.Assertions.tuple(new AreaCode("410225106"), 1L));
    assertThat(answer(TOWNSHIP).overdue().places()).extracting(OfPlace::count).containsExactly(2L);
    assertThat(answer(COUNTY).solved().village().count()).isEqualTo(1);
  }

  @Test
  void severalInstancesCountTheSameRecordsOnce() {
    List<Counted> news =
        IntStream.range(0, 30)
            .mapToObj(i -> owed(new UUID(1, i), 1, village(i % 5), TODAY.minusDays(1)))
            .toList();
    IntStream.range(0, 3)
        .mapToObj(
            seed ->
                CompletableFuture.runAsync(
                    () -> Deliveries.thriceAndShuffled(news, seed).forEach(sheets::count)))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(answer(TOWNSHIP).overdue().requests().count()).isEqualTo(30);
    assertThat(answer(COUNTY).overdue().requests().count()).isEqualTo(30);
  }

  @Test
  void theMedianIsTheMiddleOneOrHalfwayBetweenTheTwoInTheMiddle() {
    assertThat(answer(COUNTY).solved().medianDays()).isNull();
    for (int days : List.of(1, 9, 2)) {
      sheets.count(List.of(answered(UUID.randomUUID(), days)));
    }
    assertThat(answer(COUNTY).solved().medianDays()).isEqualByComparingTo("2");

    sheets.count(List.of(answered(UUID.randomUUID(), 3)));

    assertThat(answer(COUNTY).solved().medianDays()).isEqualByComparingTo("2.5");
  }

  @Test
  void whatIsDueThisWeekIsFromMondayToSundayOverTheEndOfAYear() {
    sheets.count(
        List.of(
            owed(new UUID(2, 1), 1, VILLAGE, LocalDate.of(2026, 12, 27)),
            owed(new UUID(2, 2), 1, VILLAGE, LocalDate.of(2026, 12, 28)),
            owed(new UUID(2, 3), 1, VILLAGE, LocalDate.of(2027, 1, 3)),
            owed(new UUID(2, 4), 1, VILLAGE, LocalDate.of(2027, 1, 4))));
    Question question = new Question(VILLAGE, LocalDate.of(2026, 12, 31), 2026);

    Overview answer = service.answer(Scope.of(VILLAGE), question);

    assertThat(answer.dueThisWeek().requests().count()).isEqualTo(2);
    assertThat(answer.overdue().requests().count()).isEqualTo(2);
  }

  @Test
  void eachNumberOpensItsRecordsPageByPageAndNoOthers() {
    List<UUID> late = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      UUID id = new UUID(3, i);
      late.add(id);
      AreaCode place = i % 6 == 5 ? TOWNSHIP : village(i % 6);
      sheets.count(List.of(owed(id, 1, place, TODAY.minusDays(1 + i * 3))));
    }
    sheets.count(List.of(owed(UUID.randomUUID(), 1, VILLAGE, TODAY.plusDays(1))));
    sheets.count(List.of(owed(UUID.randomUUID(), 1, new AreaCode("410225106201"), TODAY)));
    Scope scope = Scope.of(TOWNSHIP);

    List<UUID> found = new ArrayList<>();
    String cursor = null;
    do {
      Page<CountedRecord> page =
          service.records(
              "officer-1",
              scope,
              Figure.REQUESTS_OWED,
              LocalDate.of(2000, 1, 1),
              TODAY.minusDays(1),
              PageQuery.of(4, cursor));
      page.items().forEach(record -> found.add(record.id()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(found).containsExactlyInAnyOrderElementsOf(late);
    assertThat(answer(TOWNSHIP).overdue().requests().count()).isEqualTo(25);
    assertThat(answer(TOWNSHIP).overdue().requests().opens())
        .isEqualTo(
            "/api/v1/overview/records?within=410225105&figure=REQUESTS_OWED"
                + "&from=2000-01-01&to=2026-11-21");
  }

  @Test
  void aQuestionReadsNoMoreWhereMoreTownshipsWereCounted() {
    sheets.count(List.of(owed(new UUID(4, 1), 1, VILLAGE, TODAY.minusDays(3))));
    long before = store.examined(() -> answer(TOWNSHIP));
    long ofTheCounty = store.examined(() -> answer(COUNTY));
    List<Counted> others = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      AreaCode place = new AreaCode("410225" + (200 + i % 40) + "201");
      others.add(owed(UUID.randomUUID(), 1, place, TODAY.minusDays(i % 60)));
    }
    sheets.count(others);

    assertThat(store.examined(() -> answer(TOWNSHIP))).isLessThanOrEqualTo(before + 2);
    assertThat(store.examined(() -> answer(COUNTY))).isLessThanOrEqualTo(ofTheCounty + 6);
    assertThat(answer(COUNTY).overdue().places()).hasSize(41);
  }

  private Overview answer(AreaCode place) {
    return service.answer(Scope.of(place), new Question(place, TODAY, 2026));
  }

  private static AreaCode village(int number) {
    return new AreaCode("41022510520" + (1 + number));
  }

  private static Counted owed(UUID id, long seq, AreaCode area, LocalDate due) {
    return new Counted(
        "request:" + id,
        seq,
        area,
        Map.of(YearMonth.from(due), Map.of(Figure.REQUESTS_OWED.on(due), 1L)));
  }

  private static Counted answered(UUID id, int days) {
    return new Counted(
        "request:" + id,
        1,
        VILLAGE,
        Map.of(
            YearMonth.from(TODAY),
            Map.of(Figure.SOLVED_VILLAGE.name(), 1L, Figure.SOLVED_AFTER.after(days), 1L)));
  }
}
