package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.reminder.CadenceFact.Standing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What offices owe: gatherings, posts that nobody holds, members whom nobody looks after. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class OfficeDutiesTest {
  private static final UUID CADENCE = id("cadence");
  private static final UUID MEMBER = id("member");
  private static final AreaCode TOWNSHIP = VILLAGE.upTo(9);

  private final TestStore store;
  private MongoReminders reminders;
  private Clock clock = at("2026-11-22");
  private OfficeService offices;
  private CadenceService cadences;
  private ReminderService members;
  private RefreshService refresh;

  OfficeDutiesTest(TestStore store) {
    this.store = store;
  }

  private static Clock at(String day) {
    return Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    on("2026-11-22");
  }

  private void on(String day) {
    clock = at(day);
    reminders = new MongoReminders(store.database());
    MongoOffices posts = new MongoOffices(store.database());
    Written written = new Written(reminders, posts, _ -> {}, clock);
    offices = new OfficeService(posts, written);
    cadences = new CadenceService(MongoStored.cadences(store.database()), written);
    members = new ReminderService(Publishing.plans(store), written, clock);
    refresh = new RefreshService(List.of(offices, cadences, members), reminders);
  }

  private void sweep(String day) {
    on(day);
    new SweepConfiguration(List.of(offices, cadences, members), offices, refresh).sweep();
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private void period(String name, String to, Standing standing, long seq) {
    cadences.learn(List.of(told(name, to, standing, seq)));
  }

  private static Told<CadenceFact> told(String name, String to, Standing standing, long seq) {
    return new Told<>(CADENCE, CadenceFact.of(CADENCE, VILLAGE, name, day(to), standing, seq));
  }

  private void posts(AreaCode area, long seq, Post... posts) {
    Told<OfficeFact> told = new OfficeListener.Recorded(area, List.of(posts)).told(seq);
    offices.learn(List.of(told));
    refresh.ofOffices(List.of(area.value()));
  }

  private static Post post(Post.Kind kind, String officer, String from, String to) {
    return new Post(kind, officer, day(from), to == null ? null : day(to));
  }

  private List<String> all(ReminderKind kind) {
    var wanted = new Reminders.Wanted(null, null, null);
    return reminders
        .list(Scope.of(new AreaCode("410225")), wanted, PageQuery.of(50, null))
        .items()
        .stream()
        .filter(r -> r.kind() == kind)
        .map(
            r ->
                "%s/%s %s %s %s".formatted(r.officer(), r.deputy(), r.dueOn(), r.state(), r.told()))
        .toList();
  }

  @Test
  void aGatheringIsOwedFromTheBeginningOfItsPeriodAndToldAheadOfItsLastDay() {
    period("2026-Q4", "2026-12-31", Standing.OWED, 1);

    assertThat(all(ReminderKind.GATHERING))
        .containsExactly("officer-410225105/deputy-410225105 2026-12-31 OPEN []");
    assertThat(reminders.toTellOn(day("2026-12-16"))).isEmpty();
    assertThat(reminders.toTellOn(day("2026-12-17"))).hasSize(2); // two weeks ahead, both people

    period("2026-Q4", "2026-12-31", Standing.MET, 2);
    assertThat(all(ReminderKind.GATHERING)).singleElement().asString().contains("SETTLED");
    assertThat(reminders.toTellOn(day("2026-12-17"))).isEmpty();
  }

  @Test
  void aGatheringThatNobodyHeldIsOverdueWithoutAnotherWord() {
    period("2026-11", "2026-11-30", Standing.OWED, 1);

    sweep("2026-12-01");
    assertThat(all(ReminderKind.GATHERING)).singleElement().asString().contains("OVERDUE");
    period("2026-11", "2026-11-30", Standing.DROPPED, 2);
    assertThat(all(ReminderKind.GATHERING)).singleElement().asString().contains("WITHDRAWN");
  }

  @Test
  void gatheringsThatWereMissedAreOwedByTheOfficeAndSettledWhenTheyWereHeldAfterAll() {
    posts(
        VILLAGE,
        1,
        post(Post.Kind.CONTACT, "zhao", "2026-01-01", null),
        post(Post.Kind.SECRETARY, "qian", "2026-01-01", null));
    period("2026-Q3", "2026-11-21", Standing.OWED, 1);
    assertThat(all(ReminderKind.GATHERING)).containsExactly("zhao/qian 2026-11-21 OVERDUE []");

    period("2026-Q3", "2026-11-21", Standing.MET, 2);
    assertThat(all(ReminderKind.GATHERING)).singleElement().asString().contains("SETTLED");
  }

  @Test
  void whateverTheOrderOfPeriodsAndHoweverOftenTheEndIsTheSame() {
    List<Told<CadenceFact>> life =
        List.of(
            told("2026-Q3", "2026-09-30", Standing.OWED, 1),
            told("2026-Q3", "2026-09-30", Standing.MET, 2),
            told("2026-Q4", "2026-12-31", Standing.OWED, 3));
    for (long seed = 0; seed < 10; seed++) {
      empty();
      Deliveries.thriceAndShuffled(life, seed).forEach(cadences::learn);

      assertThat(all(ReminderKind.GATHERING))
          .as("seed %d", seed)
          .containsExactly(
              "null/null 2026-09-30 SETTLED []",
              "officer-410225105/deputy-410225105 2026-12-31 OPEN []");
    }
  }

  @Test
  void whatTheOfficeOwesComesToTheLeaderAndThenToTheTownshipEachOnce() {
    posts(
        VILLAGE,
        1,
        post(Post.Kind.CONTACT, "zhao", "2026-01-01", null),
        post(Post.Kind.SECRETARY, "qian", "2026-01-01", null));
    posts(
        TOWNSHIP,
        1,
        post(Post.Kind.OFFICER, "sun", "2026-01-01", null),
        post(Post.Kind.DEPUTY, "li", "2026-01-01", null));
    period("2026-Q3", "2026-11-21", Standing.OWED, 1);

    sweep("2026-11-24");
    assertThat(all(ReminderKind.GATHERING))
        .containsExactly("zhao/qian 2026-11-21 ESCALATED [qian]");
    sweep("2026-11-28");
    assertThat(all(ReminderKind.GATHERING))
        .containsExactly("zhao/qian 2026-11-21 ESCALATED [qian, sun, li]");
    assertThat(reminders.toTellOn(day("2026-11-28")))
        .extracting(Dues.Notice::person)
        .containsExactlyInAnyOrder("sun", "li");
    assertThat(reminders.toTellOn(day("2026-11-29"))).isEmpty();
  }

  @Test
  void whoeverComesIntoThePostFindsWhatHasComeUpAndIsNotToldTwice() {
    Post zhao = post(Post.Kind.CONTACT, "zhao", "2026-01-01", null);
    Post qian = post(Post.Kind.SECRETARY, "qian", "2026-01-01", "2026-11-28");
    Post sun = post(Post.Kind.OFFICER, "sun", "2026-01-01", "2026-12-04");
    Post li = post(Post.Kind.DEPUTY, "li", "2026-01-01", null);
    posts(VILLAGE, 1, zhao, qian);
    posts(TOWNSHIP, 1, sun, li);
    members.learn(
        new ArrayList<>(
            List.of(
                new Told<>(MEMBER, World.active(MEMBER, 1)),
                new Told<>(MEMBER, World.window("w", "2026-11-01", "2026-11-21", 1)))));
    sweep("2026-11-28");
    String owed = World.OFFICER + "/" + World.DEPUTY + " 2026-11-21 ESCALATED ";
    assertThat(all(ReminderKind.MUST_VISIT)).containsExactly(owed + "[qian, sun, li]");

    on("2026-11-29");
    posts(VILLAGE, 2, zhao, qian, post(Post.Kind.SECRETARY, "zhou", "2026-11-29", null));
    assertThat(all(ReminderKind.MUST_VISIT)).containsExactly(owed + "[zhou, sun, li]");
    posts(TOWNSHIP, 2, sun, post(Post.Kind.OFFICER, "wu", "2026-12-05", null), li);
    sweep("2026-12-05");
    assertThat(all(ReminderKind.MUST_VISIT)).containsExactly(owed + "[zhou, wu, li]");
    assertThat(reminders.toTellOn(day("2026-11-29"))).isEmpty();
    assertThat(reminders.toTellOn(day("2026-12-05"))).isEmpty();
  }

  @Test
  void aPostThatNobodyHoldsIsOwedByTheOtherAndSettledByWhoeverHoldsIt() {
    Post zhao = post(Post.Kind.CONTACT, "zhao", "2026-01-01", null);
    posts(VILLAGE, 1, zhao, post(Post.Kind.SECRETARY, "qian", "2026-01-01", "2026-11-19"));
    assertThat(all(ReminderKind.POST)).containsExactly("zhao/null 2026-11-27 OPEN []");

    posts(
        VILLAGE,
        2,
        zhao,
        post(Post.Kind.SECRETARY, "qian", "2026-01-01", "2026-11-19"),
        post(Post.Kind.SECRETARY, "zhou", "2026-11-22", null));
    assertThat(all(ReminderKind.POST)).singleElement().asString().contains("SETTLED");
  }

  @Test
  void aPostThatIsLeftOnAComingDayIsOwedFromTheDayAfter() {
    posts(
        TOWNSHIP,
        1,
        post(Post.Kind.OFFICER, "sun", "2026-01-01", "2026-12-31"),
        post(Post.Kind.DEPUTY, "li", "2026-01-01", null));
    assertThat(all(ReminderKind.POST)).isEmpty();

    sweep("2027-01-02");
    assertThat(all(ReminderKind.POST)).containsExactly("li/null 2027-01-08 OPEN []");
  }

  @Test
  void whatAnOfficeOwesFollowsWhoIsInIt() {
    members.learn(
        new ArrayList<>(
            List.of(
                new Told<>(MEMBER, World.active(MEMBER, 1)),
                new Told<>(
                    MEMBER,
                    new Fact.Pairing(
                        id("p"), "x", "y", day("2026-09-01"), day("2026-11-18"), 2)))));
    assertThat(all(ReminderKind.VACANCY))
        .containsExactly("officer-410225105/deputy-410225105 2026-11-26 OPEN []");

    posts(
        TOWNSHIP,
        1,
        post(Post.Kind.OFFICER, "sun", "2026-01-01", "2026-11-30"),
        post(Post.Kind.OFFICER, "wu", "2026-12-01", null),
        post(Post.Kind.DEPUTY, "li", "2026-01-01", null));
    assertThat(all(ReminderKind.VACANCY)).containsExactly("sun/li 2026-11-26 OPEN []");

    sweep("2026-12-01");
    assertThat(all(ReminderKind.VACANCY)).singleElement().asString().startsWith("wu/li");
  }

  @Test
  void aHandOverDoesNotWaitForWhatAnOfficeOwes() {
    period("2026-Q4", "2026-12-31", Standing.OWED, 1);

    assertThat(
            reminders.owedBefore(
                Scope.of(VILLAGE), "officer-410225105", Instant.parse("2027-01-01T00:00:00Z"), 9))
        .isEmpty();
  }
}
