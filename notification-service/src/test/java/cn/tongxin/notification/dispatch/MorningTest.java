package cn.tongxin.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.dispatch.Morning.Hand;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.preference.Preferences;
import cn.tongxin.notification.preference.Wishes;
import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.notification.reminder.Dues.Notice;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MorningTest {
  private static final LocalDate MONDAY = Morning.TODAY;

  private final TestStore store = TestStore.embedded();
  private final Hand clock = new Hand("2026-11-22T23:00:00Z"); // Monday, 07:00 in Shanghai
  private final List<Notice> notices = new ArrayList<>();
  private MongoDeliveries deliveries;
  private MongoMornings mornings;
  private MongoPreferences preferences;

  @BeforeEach
  void open() {
    deliveries = new MongoDeliveries(store.database(), clock);
    mornings = new MongoMornings(store.database(), clock);
    preferences = new MongoPreferences(store.database());
    mornings.begin(MONDAY.minusDays(30));
    Wishes.enter(preferences, Morning.wishes("li", true));
    Wishes.enter(preferences, Morning.wishes("wang", false));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  /** Whatever is to be told on a day is told of that day's notices. */
  private final Dues dues =
      new Dues() {
        @Override
        public List<LocalDate> owedBy(Scope scope, String person, int limit) {
          return List.of();
        }

        @Override
        public List<Notice> toTellOn(LocalDate day) {
          return notices.stream().filter(notice -> notice.dueOn().equals(day)).toList();
        }
      };

  private void due(LocalDate day, String person, int count) {
    notices.add(new Notice(person, new AreaCode("410225105201"), day, count));
  }

  private MorningService morning(Map<LocalDate, Boolean> exceptions) {
    return new MorningService(
        mornings,
        deliveries,
        preferences,
        dues,
        new WorkingDays(exceptions),
        Morning.words(),
        clock);
  }

  private List<DeliveryDocument> planned() {
    int _ = morning(Map.of()).errands().workOff();
    return all();
  }

  private List<DeliveryDocument> all() {
    return deliveries.list(Scope.of(Morning.TOWNSHIP), null, PageQuery.of(200, null)).items();
  }

  @Test
  void whoOwesSomethingIsToldHowMuch() {
    due(MONDAY, "li", 3);
    due(MONDAY, "li", 1);
    due(MONDAY, "nobody-outside", 1);

    assertThat(planned())
        .singleElement()
        .satisfies(
            digest -> {
              assertThat(digest.person()).isEqualTo("li");
              assertThat(digest.subject()).isEqualTo("同心：4 条提醒");
              assertThat(digest.text()).isEqualTo("今天到期 4 项。\n详情请在同心收件箱查看。");
            });
  }

  @Test
  void whoReadsEnglishIsToldSoInEnglish() {
    Preferences it = Morning.wishes("anna", true);
    Wishes.enter(
        preferences,
        new Preferences(
            "anna",
            it.area(),
            "en",
            it.channels(),
            it.digestAt(),
            it.quietFrom(),
            it.quietUntil(),
            it.dailyCap(),
            true));
    due(MONDAY, "anna", 2);

    assertThat(planned())
        .singleElement()
        .satisfies(
            digest -> {
              assertThat(digest.subject()).isEqualTo("Tongxin: 2 reminders");
              assertThat(digest.text())
                  .isEqualTo("2 are due today.\nYour inbox in Tongxin says which.");
            });
  }

  @Test
  void aMorningIsPlannedOnceHoweverManyInstancesBegin() throws Exception {
    IntStream.range(0, 250)
        .forEach(
            n -> {
              Wishes.enter(preferences, Morning.wishes("p" + n, true));
              due(MONDAY, "p" + n, 1);
            });
    try (var instances = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < 4; n++) {
        instances.submit(() -> morning(Map.of()).errands().workOff());
      }
    }

    assertThat(store.database().getCollection("deliveries").countDocuments()).isEqualTo(250);
  }

  @Test
  void anInstanceThatDiedWhilePlanningIsFollowedByAnother() {
    due(MONDAY, "li", 1);
    mornings.dawn(MONDAY);
    assertThat(mornings.claim()).isPresent();
    assertThat(planned()).isEmpty();

    clock.move(Duration.ofMinutes(6));
    assertThat(planned()).hasSize(1);
  }

  @Test
  void aClockThatJumpsBackAnHourAfterAMorningPlansItOnce() {
    due(MONDAY, "li", 1);
    clock.move(Duration.ofMinutes(-115)); // 05:05
    assertThat(planned()).hasSize(1);

    clock.move(Duration.ofHours(-1));
    assertThat(planned()).hasSize(1);
    clock.move(Duration.ofHours(1));
    assertThat(planned()).hasSize(1);
  }

  @Test
  void theLastSecondOfAYearIsStillItsLastDay() {
    LocalDate newYear = LocalDate.parse("2027-01-01");
    due(newYear, "li", 1);
    clock.move(Duration.between(clock.instant(), Instant.parse("2026-12-31T15:59:59Z")));
    assertThat(planned()).isEmpty();

    clock.move(Duration.ofHours(5).plusSeconds(1)); // 05:00 in Shanghai
    assertThat(planned()).singleElement().matches(digest -> digest.day().equals(newYear));
  }

  @Test
  void whoAsksAgainAndAgainWritesOnce() {
    MorningService morning = morning(Map.of());
    int _ = morning.errands().workOff();
    long before = inserts();

    for (int n = 0; n < 5; n++) {
      int _ = morning.errands().workOff();
    }

    assertThat(inserts()).isEqualTo(before);
  }

  private long inserts() {
    return store.watch().commands().stream().filter("insert"::equals).count();
  }

  @Test
  void beforeFiveNothingIsPlanned() {
    due(MONDAY, "li", 1);
    clock.move(Duration.ofHours(-3));

    assertThat(planned()).isEmpty();
  }

  @Test
  void aDatabaseThatIsFilledTodayTellsNothingToday() {
    store.database().getCollection("mornings").drop();
    mornings.begin(MONDAY);
    due(MONDAY, "li", 1);
    due(MONDAY.plusDays(1), "li", 1);
    assertThat(planned()).isEmpty();

    clock.move(Duration.ofDays(1));
    assertThat(planned()).hasSize(1);
  }

  @Test
  void afterDaysOffOneIsToldOfAllOfThem() {
    due(MONDAY.minusDays(2), "wang", 2);
    due(MONDAY.minusDays(1), "li", 1);
    due(MONDAY, "wang", 1);

    assertThat(planned())
        .singleElement()
        .satisfies(
            digest -> {
              assertThat(digest.person()).isEqualTo("wang");
              assertThat(digest.text()).startsWith("已逾期 2 项。\n今天到期 1 项。");
            });
  }

  @Test
  void onADayOffOnlyThoseAreToldWhoWantIt() {
    due(MONDAY, "li", 1);
    due(MONDAY, "wang", 1);

    int _ = morning(Map.of(MONDAY, false)).errands().workOff();

    assertThat(all()).extracting(DeliveryDocument::person).containsExactly("li");
  }
}
