package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.again;
import static cn.tongxin.notification.reminder.World.answering;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static cn.tongxin.notification.reminder.World.pairing;
import static cn.tongxin.notification.reminder.World.visit;
import static cn.tongxin.notification.reminder.World.voided;
import static cn.tongxin.notification.reminder.World.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.notification.reminder.Fact.Service;
import cn.tongxin.notification.reminder.Fact.Status;
import cn.tongxin.notification.reminder.Fact.Window;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CarePlanTest {
  private static final UUID MEMBER = id("member");
  private static final CarePlan.Acting ACTING =
      new CarePlan.Acting(World.OFFICER, Instant.EPOCH, TODAY);

  private final CarePlan plan = CarePlan.unknown(MEMBER);

  @Test
  void aRegisteredMemberIsDueOneCadenceAfterRegistration() {
    learn(active(MEMBER, 1), pairing("p", "2026-09-01", 1));

    Reminder due = only(ReminderState.OPEN);

    assertThat(due.dueOn()).isEqualTo("2026-11-30");
    assertThat(due.cause()).isEqualTo("reminder:" + MEMBER + ":routine:registration");
    assertThat(due.officer()).isEqualTo(World.OFFICER);
    assertThat(due.deputy()).isEqualTo(World.DEPUTY);
  }

  @Test
  void aVisitSettlesTheRoutineReminderAndOpensTheNext() {
    learn(active(MEMBER, 1), visit("v", "2026-11-20"));

    assertThat(only(ReminderState.SETTLED).settledBy()).isEqualTo(id("v"));
    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2027-02-18");
    assertThat(only(ReminderState.OPEN).cause()).endsWith(":routine:2026-11-20");
  }

  @Test
  void anOwedWindowIsTheOthersUntilRosterSaysOtherwise() {
    Window owed = window("w", "2026-11-01", "2026-11-20", 1);
    Window answered = window("a", "2026-11-01", "2026-11-20", 1);
    learn(active(MEMBER, 1), owed, answered, answering("v", "2026-11-10", "a"));

    assertThat(plan.handOver(Set.of(), World.OFFICER, "other")).isFalse();
    assertThat(plan.handOver(reminders(), World.OFFICER, "other")).isTrue();
    assertThat(plan.handOver(reminders(), World.OFFICER, "other")).isFalse();
    learn(owed);

    assertThat(officerOf(owed)).isEqualTo("other");
    assertThat(officerOf(answered)).isEqualTo(World.OFFICER);
    learn(window("w", "2026-11-01", "2026-11-20", 2));
    assertThat(officerOf(owed)).isEqualTo(World.OFFICER);
  }

  private Set<UUID> reminders() {
    return plan.reminders(TODAY).stream().map(Reminder::id).collect(Collectors.toSet());
  }

  private String officerOf(Window window) {
    return plan.reminders(TODAY).stream()
        .filter(r -> r.cause().endsWith(":" + window.about()))
        .findFirst()
        .orElseThrow()
        .officer();
  }

  @Test
  void aVisitOnTheDayOfRegistrationSettlesTheFirstReminder() {
    learn(active(MEMBER, 1), visit("v", "2026-09-01"));

    assertThat(only(ReminderState.SETTLED).settledBy()).isEqualTo(id("v"));
    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2026-11-30");
  }

  @Test
  void twoVisitsOfOneDayCountOnce() {
    learn(active(MEMBER, 1), visit("v", "2026-11-20"), visit("w", "2026-11-20"));

    assertThat(visits(plan.reminders(TODAY))).hasSize(2);
  }

  @Test
  void aLateVisitFindsItsPlaceInTheChain() {
    learn(active(MEMBER, 1), visit("v3", "2026-11-20"), visit("v2", "2026-10-20"));

    assertThat(settledBy("routine:registration")).isEqualTo(id("v2"));
    assertThat(settledBy("routine:2026-10-20")).isEqualTo(id("v3"));
  }

  @Test
  void voidingReopensWhatTheVisitHadSettled() {
    learn(active(MEMBER, 1), visit("v", "2026-11-20"), voided(visit("v", "2026-11-20")));

    assertThat(only(ReminderState.OPEN).cause()).endsWith("registration");
    assertThat(only(ReminderState.WITHDRAWN).cause()).endsWith("2026-11-20");
  }

  @Test
  void anAwayMemberIsDueOnTheContactDay() {
    learn(
        new Service(
            MEMBER, World.VILLAGE, Status.AWAY, 90, day("2026-12-31"), day("2026-09-01"), 2));

    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2026-12-31");

    learn(visit("v", "2027-01-01"));

    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2027-04-01");
  }

  @Test
  void aClosedMemberOwesNothingAndKeepsWhatWasDone() {
    learn(active(MEMBER, 1), visit("v", "2026-11-20"), window("w", "2026-12-25", "2027-01-03", 1));
    learn(new Service(MEMBER, World.VILLAGE, Status.CLOSED, 90, null, day("2026-09-01"), 2));

    assertThat(visits(plan.reminders(TODAY)))
        .extracting(Reminder::state)
        .containsExactlyInAnyOrder(
            ReminderState.SETTLED, ReminderState.WITHDRAWN, ReminderState.WITHDRAWN);
  }

  @Test
  void whoeverIsServedAgainIsNotOverdueForTheDaysBetween() {
    learn(again(MEMBER, "2026-11-21", 3), pairing("p", "2026-01-01", 1), visit("v", "2026-02-01"));
    learn(window("missed", "2026-05-01", "2026-05-09", 1));

    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2026-11-28");
    assertThat(of("missed").state()).isEqualTo(ReminderState.WITHDRAWN);
  }

  @Test
  void whatIsDueLaterThanAWeekAfterServiceBeganAgainStaysSo() {
    learn(again(MEMBER, "2026-11-21", 3), pairing("p", "2026-01-01", 1), visit("v", "2026-10-01"));

    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2026-12-30");
  }

  @Test
  void anAnnouncedWindowIsOwedUntilAVisitNamesIt() {
    learn(active(MEMBER, 1), window("w", "2026-12-25", "2027-01-03", 1));

    Reminder owed = of("w");
    assertThat(owed.kind()).isEqualTo(ReminderKind.MUST_VISIT);
    assertThat(owed.dueOn()).isEqualTo("2027-01-03");
    assertThat(owed.cause()).isEqualTo("reminder:" + MEMBER + ":" + id("w"));

    learn(answering("v", "2026-12-26", "w"));

    assertThat(of("w").state()).isEqualTo(ReminderState.SETTLED);
    assertThat(of("w").settledBy()).isEqualTo(id("v"));

    learn(voided(answering("v", "2026-12-26", "w")));

    assertThat(of("w").state()).isEqualTo(ReminderState.OPEN);
  }

  @Test
  void anAnswerCountsThoughItsWindowIsAnnouncedLater() {
    learn(active(MEMBER, 1), answering("v", "2026-12-26", "w"));
    learn(window("w", "2026-12-25", "2027-01-03", 1));

    assertThat(of("w").state()).isEqualTo(ReminderState.SETTLED);
  }

  @Test
  void anAnswerHoldsHoweverManyVisitsFollow() {
    learn(active(MEMBER, 1), window("w", "2026-01-01", "2026-01-09", 1));
    learn(answering("v", "2026-01-02", "w"));
    IntStream.range(0, 40).forEach(n -> learn(visit("n" + n, day("2026-02-01").plusDays(n) + "")));

    assertThat(of("w").settledBy()).isEqualTo(id("v"));
    assertThat(plan.snapshot().visits()).hasSize(History.NEWEST + 1);
  }

  @Test
  void aWithdrawnWindowIsOwedNoMore() {
    learn(active(MEMBER, 1), window("w", "2026-12-25", "2027-01-03", 1));
    learn(new Window(id("w"), List.of("x"), day("2026-12-25"), day("2027-01-03"), true, 2));

    assertThat(of("w").state()).isEqualTo(ReminderState.WITHDRAWN);
  }

  @Test
  void whatIsOwedSinceYesterdayIsOverdue() {
    learn(active(MEMBER, 1));

    assertThat(plan.reminders(day("2026-11-30"))).extracting("state").contains(ReminderState.OPEN);
    assertThat(plan.reminders(day("2026-12-01")))
        .extracting("state")
        .contains(ReminderState.OVERDUE);
  }

  @Test
  void aPlanWithoutItsMemberOwesNothingAndForgetsNothing() {
    learn(visit("v", "2026-11-20"), window("w", "2026-12-25", "2027-01-03", 1));

    assertThat(plan.reminders(TODAY)).isEmpty();
    assertThat(plan.learn(active(MEMBER, 1))).isEqualTo(Learned.NEWS);
    assertThat(visits(plan.reminders(TODAY))).hasSize(3);
  }

  @Test
  void aNewPairingTakesOverWhatIsOwedAndLeavesWhatWasDone() {
    learn(active(MEMBER, 1), pairing("p", "2026-09-01", 1), visit("v", "2026-11-10"));
    learn(
        new Fact.Pairing(
            id("p"), World.OFFICER, World.DEPUTY, day("2026-09-01"), day("2026-11-30"), 2));
    learn(new Fact.Pairing(id("q"), "next", World.DEPUTY, day("2026-12-01"), null, 1));

    assertThat(only(ReminderState.OPEN).officer()).isEqualTo(World.OFFICER);
    assertThat(plan.turnsOn(TODAY)).isEqualTo("2026-12-01");
    List<Reminder> later = plan.reminders(day("2026-12-01"));
    assertThat(later)
        .filteredOn(r -> r.state() == ReminderState.OPEN)
        .extracting(Reminder::officer)
        .containsExactly("next");
    assertThat(later)
        .filteredOn(r -> r.state() == ReminderState.SETTLED)
        .extracting(Reminder::officer)
        .containsExactly(World.OFFICER);
  }

  @Test
  void newsKnownAndBygoneFactsAreToldApart() {
    learn(active(MEMBER, 1));
    IntStream.range(0, 16).forEach(n -> learn(visit("n" + n, day("2026-02-01").plusDays(n) + "")));

    assertThat(plan.learn(visit("n3", "2026-02-04"))).isEqualTo(Learned.KNOWN);
    assertThat(plan.learn(visit("old", "2026-01-04"))).isEqualTo(Learned.BYGONE);
    assertThat(plan.learn(visit("new", "2026-05-04"))).isEqualTo(Learned.NEWS);
  }

  @Test
  void aPostponedReminderIsDueOnItsNewDay() {
    learn(active(MEMBER, 1));
    UUID id = only(ReminderState.OPEN).id();

    assertThat(plan.postpone(id, day("2026-12-24"), "away", ACTING)).isTrue();
    assertThat(plan.postpone(id, day("2026-12-24"), "away", ACTING)).isFalse();
    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2026-12-24");
  }

  @Test
  void aPostponementIsCorrectedAlsoToAnEarlierDay() {
    learn(active(MEMBER, 1));
    UUID id = only(ReminderState.OPEN).id();

    assertThat(plan.postpone(id, day("2027-10-01"), "wrong year", ACTING)).isTrue();
    assertThat(plan.postpone(id, day("2026-12-24"), "away", ACTING)).isTrue();
    assertThat(only(ReminderState.OPEN).dueOn()).isEqualTo("2026-12-24");
  }

  @Test
  void aPlaceOfASecondPersonThatIsVacantNamesNobody() {
    learn(active(MEMBER, 1), new Fact.Pairing(id("p"), "li", "li", day("2026-09-01"), null, 1));

    assertThat(only(ReminderState.OPEN).officer()).isEqualTo("li");
    assertThat(only(ReminderState.OPEN).deputy()).isNull();
  }

  @Test
  void aPostponementMustBeLaterAndWithinAYear() {
    learn(active(MEMBER, 1));
    UUID id = only(ReminderState.OPEN).id();

    for (String until : List.of("2026-11-30", "2026-11-01", "2027-12-01")) {
      assertThatThrownBy(() -> plan.postpone(id, day(until), "away", ACTING))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
    }
  }

  @Test
  void whatIsDoneCannotBePostponed() {
    learn(active(MEMBER, 1), visit("v", "2026-11-20"));
    UUID id = only(ReminderState.SETTLED).id();

    assertThatThrownBy(() -> plan.postpone(id, day("2027-03-01"), "away", ACTING))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
  }

  private void learn(Fact... facts) {
    for (Fact fact : facts) {
      plan.learn(fact);
    }
  }

  private Reminder only(ReminderState state) {
    List<Reminder> found =
        visits(plan.reminders(TODAY)).stream().filter(r -> r.state() == state).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /** Without the reminders that nobody looks after the member. */
  private static List<Reminder> visits(List<Reminder> all) {
    return all.stream().filter(r -> r.kind() != ReminderKind.VACANCY).toList();
  }

  private Reminder of(String window) {
    return plan.reminders(TODAY).stream()
        .filter(r -> r.cause().endsWith(":" + id(window)))
        .findFirst()
        .orElseThrow();
  }

  private UUID settledBy(String cause) {
    return plan.reminders(TODAY).stream()
        .filter(r -> r.cause().endsWith(cause))
        .findFirst()
        .orElseThrow()
        .settledBy();
  }
}
