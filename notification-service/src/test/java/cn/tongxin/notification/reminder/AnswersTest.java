package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.reminder.AnswerFact.Closing;
import cn.tongxin.notification.reminder.AnswerFact.Due;
import cn.tongxin.notification.reminder.AnswerFact.Owner;
import cn.tongxin.notification.reminder.AnswerFact.Pause;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class AnswersTest {
  private static final UUID REQUEST = id("request");

  private final TestStore store;
  private MongoReminders reminders;
  private MongoOffices offices;

  AnswersTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void open() {
    store.database().drop();
    reminders = new MongoReminders(store.database());
    offices = new MongoOffices(store.database());
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private AnswerService on(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
    return new AnswerService(
        MongoStored.answers(store.database()), new Written(reminders, offices, _ -> {}, clock));
  }

  private static Told<AnswerFact> told(AnswerFact fact) {
    return new Told<>(REQUEST, fact);
  }

  private static Due due(String day, long seq) {
    return new Due(VILLAGE, "li", day(day), seq);
  }

  private String only() {
    return reminders
        .list(Scope.of(VILLAGE), new Reminders.Wanted(null, null, null), PageQuery.of(9, null))
        .items()
        .stream()
        .filter(r -> r.kind() == ReminderKind.ANSWER)
        .map(r -> r.kind() + " " + r.officer() + " " + r.dueOn() + " " + r.state())
        .reduce("", String::concat);
  }

  private void learn(AnswerFact... facts) {
    on("2026-11-22").learn(Stream.of(facts).map(AnswersTest::told).toList());
  }

  @Test
  void anAnswerIsOwedUntilItsDay() {
    learn(due("2026-12-01", 2));

    assertThat(only()).isEqualTo("ANSWER li 2026-12-01 OPEN");
  }

  @Test
  void theAnswerSettlesItAndReopeningOpensItAgain() {
    learn(due("2026-12-01", 2), new Closing(true, 3));
    assertThat(only()).isEqualTo("ANSWER li 2026-12-01 SETTLED");

    learn(new Closing(false, 4), due("2026-12-20", 5));
    assertThat(only()).isEqualTo("ANSWER li 2026-12-20 OPEN");
  }

  @Test
  void whoeverAcceptsItOwesIt() {
    learn(due("2026-12-01", 2), new Owner("wang", 4));

    assertThat(only()).isEqualTo("ANSWER wang 2026-12-01 OPEN");
    assertThat(reminders.owedBy(Scope.of(VILLAGE), "wang", 9)).hasSize(1);
    assertThat(reminders.owedBy(Scope.of(VILLAGE), "li", 9)).isEmpty();
  }

  @Test
  void itIsNotDueWhileItsTimeLimitIsPaused() {
    learn(due("2026-11-25", 2), new Pause(day("2026-12-31"), 3));
    assertThat(only()).isEqualTo("ANSWER li 2026-12-31 OPEN");

    learn(new Pause(null, 4), due("2026-12-08", 5));
    assertThat(only()).isEqualTo("ANSWER li 2026-12-08 OPEN");
  }

  @Test
  void theCalendarMakesItOverdueOnce() {
    learn(due("2026-11-25", 2));

    assertThat(on("2026-11-25").sweep(10)).isZero();
    assertThat(on("2026-11-26").sweep(10)).isEqualTo(1);
    assertThat(only()).isEqualTo("ANSWER li 2026-11-25 OVERDUE");
    assertThat(on("2026-11-27").sweep(10)).isZero();
  }

  private void office(String area, Post.Kind post, String officer, String from, String to) {
    Post held = new Post(post, officer, day(from), to == null ? null : day(to));
    var recorded = new OfficeListener.Recorded(new AreaCode(area), List.of(held));
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    new OfficeService(offices, new Written(reminders, offices, _ -> {}, clock))
        .learn(List.of(recorded.told(1)));
  }

  private String told() {
    return String.join(
        ",",
        reminders
            .byId(Scope.of(VILLAGE), reminders.of(List.of(REQUEST)).getFirst().id())
            .orElseThrow()
            .told());
  }

  @Test
  void whatStaysOverdueComesToTheLeaderAndThenToTheTownshipEachOnce() {
    office("410225105201", Post.Kind.SECRETARY, "secretary", "2026-01-01", null);
    office("410225105", Post.Kind.DEPUTY, "township", "2026-01-01", null);
    learn(due("2026-11-25", 2));

    on("2026-11-26").sweep(10);
    assertThat(told()).isEmpty();
    on("2026-11-28").sweep(10);
    assertThat(only()).isEqualTo("ANSWER li 2026-11-25 ESCALATED");
    assertThat(told()).isEqualTo("secretary");
    assertThat(people(reminders.toTellOn(day("2026-11-28")))).containsExactly("secretary");
    on("2026-12-02").sweep(10);
    assertThat(told()).isEqualTo("secretary,township");
    assertThat(people(reminders.toTellOn(day("2026-12-02")))).containsExactly("township");
    assertThat(on("2027-02-06").sweep(10)).isZero();
  }

  private static List<String> people(List<Dues.Notice> notices) {
    return notices.stream().map(Dues.Notice::person).toList();
  }

  @Test
  void whoHasLeftThePostIsNotTold() {
    office("410225105201", Post.Kind.SECRETARY, "gone", "2025-01-01", "2026-10-31");
    learn(due("2026-11-25", 2));

    on("2026-11-30").sweep(10);
    assertThat(only()).isEqualTo("ANSWER li 2026-11-25 ESCALATED");
    assertThat(told()).isEmpty();
  }

  @Test
  void whoIsToldFindsItInTheInbox() {
    office("410225105201", Post.Kind.SECRETARY, "secretary", "2026-01-01", null);
    learn(due("2026-11-25", 2));
    on("2026-11-30").sweep(10);

    assertThat(reminders.of(Scope.of(VILLAGE), "secretary", PageQuery.of(9, null)).items())
        .filteredOn(view -> view.kind() == ReminderKind.ANSWER)
        .singleElement()
        .matches(view -> view.mayBeReadBy("secretary", Scope.of(VILLAGE)));
  }

  @Test
  void whateverTheOrderAndHoweverOftenTheEndIsTheSame() {
    List<Told<AnswerFact>> life =
        Stream.of(
                due("2026-11-25", 2),
                new Owner("wang", 3),
                new Pause(day("2026-12-31"), 4),
                new Pause(null, 5),
                due("2026-12-08", 6),
                new Closing(true, 7),
                new Closing(false, 8),
                due("2026-12-28", 9),
                new Owner("zhao", 10))
            .map(AnswersTest::told)
            .toList();
    for (long seed = 0; seed < 20; seed++) {
      open();
      Deliveries.thriceAndShuffled(life, seed).forEach(poll -> on("2026-11-22").learn(poll));

      assertThat(only()).as("seed %d", seed).isEqualTo("ANSWER zhao 2026-12-28 OPEN");
    }
  }

  @Test
  void aReminderThatACrashLeftUnwrittenIsWrittenWhenTheFactComesAgain() {
    learn(due("2026-12-01", 2));
    store.database().getCollection("reminders").drop();
    reminders = new MongoReminders(store.database());

    learn(due("2026-12-01", 2));

    assertThat(only()).isEqualTo("ANSWER li 2026-12-01 OPEN");
  }
}
