package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members whom nobody looks after, and consents that end. */
class VacanciesTest {
  private static final UUID MEMBER = id("member");

  private final CarePlan plan = CarePlan.unknown(MEMBER);

  private static Fact.Pairing paired(String name, String from, String to, long seq) {
    return new Fact.Pairing(id(name), "li", "wang", day(from), to == null ? null : day(to), seq);
  }

  private List<String> of(ReminderKind kind, LocalDate today) {
    return plan.reminders(today).stream()
        .filter(r -> r.kind() == kind)
        .map(r -> r.cause().substring(46) + " due " + r.dueOn() + " " + r.state())
        .toList();
  }

  @Test
  void whomNobodyLooksAfterIsOwedSomebodyFromTheSecondDayOn() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("p", "2026-09-01", "2026-11-20", 2));

    assertThat(of(ReminderKind.VACANCY, day("2026-11-21"))).isEmpty();
    assertThat(plan.turnsOn(day("2026-11-21"))).isEqualTo("2026-11-22");
    assertThat(of(ReminderKind.VACANCY, TODAY))
        .containsExactly("vacancy:2026-11-21 due 2026-11-28 OPEN");
  }

  @Test
  void whoeverIsPairedSettlesIt() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("p", "2026-09-01", "2026-11-15", 2));
    plan.learn(paired("q", "2026-11-20", null, 1));

    assertThat(of(ReminderKind.VACANCY, TODAY))
        .containsExactly("vacancy:2026-11-16 due 2026-11-23 SETTLED");
  }

  @Test
  void aPairingThatBeginsWhereTheLastEndedLeavesNothingVacant() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("p", "2026-09-01", "2026-11-15", 2));
    plan.learn(paired("q", "2026-11-16", null, 1));

    assertThat(of(ReminderKind.VACANCY, TODAY)).isEmpty();
  }

  @Test
  void whoIsServedNoMoreNeedsNobody() {
    plan.learn(paired("p", "2026-09-01", "2026-11-15", 2));
    plan.learn(
        new Fact.Service(MEMBER, VILLAGE, Fact.Status.CLOSED, 90, null, day("2026-09-01"), 2));

    assertThat(of(ReminderKind.VACANCY, TODAY))
        .containsExactly("vacancy:2026-11-16 due 2026-11-23 WITHDRAWN");
  }

  @Test
  void whoIsServedAgainNeedsSomebodyFromThenOn() {
    plan.learn(paired("p", "2026-09-01", "2026-10-15", 2));
    plan.learn(World.again(MEMBER, "2026-11-20", 3));

    assertThat(of(ReminderKind.VACANCY, TODAY))
        .containsExactly("vacancy:2026-11-20 due 2026-11-27 OPEN");
  }

  private static List<Fact> alone(String name, String from, String to, long seq) {
    LocalDate last = to == null ? null : day(to);
    return List.of(
        new Fact.Pairing(id(name), "li", "li", day(from), last, seq),
        new Fact.Alone(id(name), day(from), seq));
  }

  @Test
  void aPlaceOfASecondPersonThatIsEmptyIsOwedAtOnceAndSettledByWhoeverComes() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("p", "2026-09-01", "2026-11-19", 2));
    alone("q", "2026-11-20", null, 1).forEach(plan::learn);

    assertThat(of(ReminderKind.VACANCY, TODAY))
        .containsExactly("second:" + id("q") + " due 2026-11-27 OPEN");

    plan.learn(paired("q", "2026-11-20", null, 2));
    assertThat(of(ReminderKind.VACANCY, TODAY)).singleElement().asString().endsWith("SETTLED");
  }

  @Test
  void whichNewsComesFirstDoesNotMatterAndThePairingThatFollowsSettlesItToo() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("r", "2026-11-22", null, 1));
    alone("q", "2026-11-18", "2026-11-21", 2).forEach(plan::learn);
    plan.learn(paired("q2", "2026-09-01", "2026-11-17", 3));

    assertThat(of(ReminderKind.VACANCY, day("2026-11-21")))
        .singleElement()
        .asString()
        .endsWith("OPEN");
    assertThat(of(ReminderKind.VACANCY, TODAY)).singleElement().asString().endsWith("SETTLED");
  }

  @Test
  void aSecondPlaceThatIsToBeEmptyLaterIsNotOwedYet() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("p", "2026-09-01", "2026-11-30", 2));
    alone("q", "2026-12-01", null, 1).forEach(plan::learn);

    assertThat(of(ReminderKind.VACANCY, TODAY)).isEmpty();
    assertThat(plan.turnsOn(TODAY)).isEqualTo("2026-12-01");
    assertThat(of(ReminderKind.VACANCY, day("2026-12-01")))
        .containsExactly("second:" + id("q") + " due 2026-12-08 OPEN");
  }

  private void consents(long seq, String... renewBy) {
    List<LocalDate> days = List.of(renewBy).stream().map(LocalDate::parse).toList();
    plan.learn(new Fact.Consents(id("consents" + seq), days, seq));
  }

  @Test
  void aConsentIsToBeRenewedByItsLastDay() {
    plan.learn(active(MEMBER, 1));
    plan.learn(paired("p", "2026-09-01", null, 1));
    consents(2, "2026-12-31");

    assertThat(of(ReminderKind.CONSENT, TODAY))
        .containsExactly("consent:2026-12-31 due 2026-12-31 OPEN");
    assertThat(plan.reminders(TODAY))
        .filteredOn(r -> r.kind() == ReminderKind.CONSENT)
        .extracting(Reminder::officer)
        .containsExactly("li");
  }

  @Test
  void aRenewedOrWithdrawnConsentSettlesItWhicheverIsToldFirst() {
    plan.learn(active(MEMBER, 1));
    consents(3, "2027-12-31");
    consents(2, "2026-12-31", "2027-12-31");

    assertThat(of(ReminderKind.CONSENT, TODAY))
        .containsExactly(
            "consent:2026-12-31 due 2026-12-31 SETTLED", "consent:2027-12-31 due 2027-12-31 OPEN");
  }

  @Test
  void aConsentThatNobodyRenewsIsOverdueThenEscalatedAndAskedForNoMoreAfterAMonth() {
    plan.learn(active(MEMBER, 1));
    consents(2, "2026-12-31");

    assertThat(of(ReminderKind.CONSENT, day("2027-01-01")))
        .singleElement()
        .asString()
        .endsWith("OVERDUE");
    assertThat(of(ReminderKind.CONSENT, day("2027-01-30")))
        .singleElement()
        .asString()
        .endsWith("ESCALATED");
    assertThat(of(ReminderKind.CONSENT, day("2027-01-31")))
        .singleElement()
        .asString()
        .endsWith("WITHDRAWN");
    assertThat(plan.turnsOn(day("2027-01-08"))).isEqualTo("2027-01-31");
  }
}
