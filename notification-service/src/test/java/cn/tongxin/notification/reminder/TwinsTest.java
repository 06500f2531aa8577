package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static cn.tongxin.notification.reminder.World.pairing;
import static cn.tongxin.notification.reminder.World.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person who was entered twice, and thrice. */
class TwinsTest {
  private static final UUID KEPT = id("kept");
  private static final UUID GONE = id("gone");
  private static final UUID THIRD = id("third");
  private static final Clock NOW = Clock.fixed(Instant.parse(TODAY + "T02:00:00Z"), ZoneOffset.UTC);

  private final MemoryReminders reminders = new MemoryReminders();
  private final ReminderService service =
      new ReminderService(
          new MemoryPlans(), new Written(reminders, (changes, _) -> changes, _ -> {}, NOW), NOW);

  private static Told<Fact> of(UUID entry, Fact fact) {
    return new Told<>(entry, fact);
  }

  private static Told<Fact> merged(UUID entry, UUID into, long seq) {
    return of(
        entry,
        new Fact.Service(
            entry, VILLAGE, Fact.Status.CLOSED, 90, null, day("2026-09-01"), null, into, seq));
  }

  private static List<Told<Fact>> twice() {
    return List.of(
        of(KEPT, active(KEPT, 1)),
        of(KEPT, pairing("p", "2026-09-01", 1)),
        of(GONE, active(GONE, 1)),
        of(GONE, pairing("q", "2026-09-01", 1)),
        of(GONE, visit("early", "2026-10-01")),
        merged(GONE, KEPT, 2),
        of(GONE, visit("late", "2026-11-10")));
  }

  private void learn(List<Told<Fact>> told, long seed) {
    List<Told<Fact>> shuffled = new ArrayList<>(told);
    shuffled.addAll(told);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.forEach(fact -> service.learn(List.of(fact)));
  }

  private LocalDate owedBy(UUID entry) {
    return reminders.of(List.of(entry)).stream()
        .filter(r -> r.kind() == ReminderKind.ROUTINE && r.state().isOwed())
        .map(Reminder::dueOn)
        .findFirst()
        .orElse(null);
  }

  @Test
  void visitsToEitherEntrySettleTheSameRemindersInWhateverOrderTheyAreTold() {
    for (long seed = 0; seed < 30; seed++) {
      learn(twice(), seed);

      assertThat(owedBy(KEPT)).as("seed %d", seed).isEqualTo("2027-02-08");
      assertThat(owedBy(GONE)).as("seed %d", seed).isNull();
      assertThat(reminders.of(List.of(KEPT)))
          .filteredOn(r -> r.state() == ReminderState.SETTLED)
          .extracting(Reminder::settledBy)
          .containsExactlyInAnyOrder(id("early"), id("late"));
    }
  }

  @Test
  void aVisitThatIsVoidedUnderTheOtherEntryOwesAgain() {
    learn(twice(), 1);

    learn(List.of(of(GONE, World.voided(visit("late", "2026-11-10")))), 1);

    assertThat(owedBy(KEPT)).isEqualTo("2026-12-30");
  }

  @Test
  void undoingTheMergeGivesEachItsOwnVisitsBack() {
    for (long seed = 0; seed < 30; seed++) {
      List<Told<Fact>> undone = new ArrayList<>(twice());
      undone.add(of(GONE, active(GONE, 3)));
      learn(undone, seed);

      assertThat(owedBy(KEPT)).as("seed %d", seed).isEqualTo("2026-11-30");
      assertThat(owedBy(GONE)).as("seed %d", seed).isEqualTo("2027-02-08");
    }
  }

  @Test
  void anEntryThatCountsUnderOneThatCountsUnderAThirdIsTheThirds() {
    for (long seed = 0; seed < 10; seed++) {
      List<Told<Fact>> all = new ArrayList<>(twice());
      all.add(of(THIRD, active(THIRD, 1)));
      all.add(merged(KEPT, THIRD, 2));
      learn(all, seed);

      assertThat(owedBy(THIRD)).as("seed %d", seed).isEqualTo("2027-02-08");
      assertThat(owedBy(KEPT)).as("seed %d", seed).isNull();
    }
  }

  @Test
  void twoEntriesThatCountUnderEachOtherComeToAnEnd() {
    learn(twice(), 1);

    learn(List.of(merged(KEPT, GONE, 2), of(KEPT, visit("own", "2026-11-12"))), 2);

    assertThat(owedBy(KEPT)).isNull();
  }
}
