package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.answering;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.id;
import static cn.tongxin.notification.reminder.World.pairing;
import static cn.tongxin.notification.reminder.World.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Windows that overlap, and those of a person who was entered twice. */
class WindowsTest {
  private static final UUID KEPT = id("kept");
  private static final UUID GONE = id("gone");
  private static final Clock NOW = Clock.fixed(Instant.parse(TODAY + "T02:00:00Z"), ZoneOffset.UTC);

  private final MemoryReminders reminders = new MemoryReminders();
  private final ReminderService service =
      new ReminderService(
          new MemoryPlans(), new Written(reminders, (changes, _) -> changes, _ -> {}, NOW), NOW);

  private static Told<Fact> of(UUID entry, Fact fact) {
    return new Told<>(entry, fact);
  }

  private static List<Told<Fact>> somebody(UUID entry) {
    return List.of(of(entry, active(entry, 1)), of(entry, pairing("p" + entry, "2026-09-01", 1)));
  }

  private static Told<Fact> merged() {
    return of(
        GONE,
        new Fact.Service(
            GONE, VILLAGE, Fact.Status.CLOSED, 90, null, day("2026-09-01"), null, KEPT, 2));
  }

  private void learnShuffled(List<Told<Fact>> facts, long seed) {
    List<Told<Fact>> twice = new ArrayList<>(facts);
    twice.addAll(facts);
    Collections.shuffle(twice, new Random(seed));
    twice.forEach(fact -> service.learn(List.of(fact)));
  }

  private Map<String, ReminderState> windows(UUID entry) {
    return reminders.of(List.of(entry)).stream()
        .filter(r -> r.kind() == ReminderKind.MUST_VISIT)
        .collect(Collectors.toMap(Reminder::cause, Reminder::state));
  }

  private static String cause(UUID entry, String window) {
    return "reminder:" + entry + ":" + id(window);
  }

  @Test
  void ofWindowsThatOverlapAVisitAnswersTheOneThatItNames() {
    List<Told<Fact>> facts = new ArrayList<>(somebody(KEPT));
    facts.add(of(KEPT, window("one", "2026-11-10", "2026-11-30", 1)));
    facts.add(of(KEPT, window("other", "2026-11-10", "2026-11-30", 1)));
    facts.add(of(KEPT, answering("v", "2026-11-20", "other")));
    facts.add(of(KEPT, World.visit("w", "2026-11-21")));
    learnShuffled(facts, 1);

    assertThat(windows(KEPT))
        .containsEntry(cause(KEPT, "one"), ReminderState.OPEN)
        .containsEntry(cause(KEPT, "other"), ReminderState.SETTLED)
        .hasSize(2);
  }

  @Test
  void aVisitThatNamesTheWindowOfTheOtherEntryAnswersTheSameOneOfThisEntry() {
    List<Told<Fact>> facts = new ArrayList<>(somebody(KEPT));
    facts.addAll(somebody(GONE));
    facts.add(of(KEPT, window("same", "2026-11-10", "2026-11-30", 1)));
    facts.add(of(KEPT, window("another", "2026-11-15", "2026-12-05", 1)));
    facts.add(of(GONE, window("same of the other", "2026-11-10", "2026-11-30", 1)));
    facts.add(of(GONE, answering("v", "2026-11-20", "same of the other")));
    facts.add(merged());
    for (long seed = 0; seed < 30; seed++) {
      learnShuffled(facts, seed);

      assertThat(windows(KEPT))
          .as("seed %d", seed)
          .containsEntry(cause(KEPT, "same"), ReminderState.SETTLED)
          .containsEntry(cause(KEPT, "another"), ReminderState.OPEN);
    }

    service.learn(List.of(of(GONE, active(GONE, 3))));
    assertThat(windows(KEPT)).containsEntry(cause(KEPT, "same"), ReminderState.OPEN);
    assertThat(windows(GONE))
        .containsEntry(cause(GONE, "same of the other"), ReminderState.SETTLED);
  }

  @Test
  void aVisitToTheKeptEntryThatNamesTheOtherWindowCountsAsWell() {
    List<Told<Fact>> facts = new ArrayList<>(somebody(KEPT));
    facts.addAll(somebody(GONE));
    facts.add(of(KEPT, window("same", "2026-11-10", "2026-11-30", 1)));
    facts.add(of(GONE, window("same of the other", "2026-11-10", "2026-11-30", 1)));
    facts.add(merged());
    facts.add(of(KEPT, answering("v", "2026-11-20", "same of the other")));
    learnShuffled(facts, 3);

    assertThat(windows(KEPT)).containsEntry(cause(KEPT, "same"), ReminderState.SETTLED);
  }
}
