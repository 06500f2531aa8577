package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import cn.tongxin.notification.reminder.Dues.Notice;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class DuesTest {
  private final TestStore store;
  private MongoReminders reminders;

  DuesTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void open() {
    store.database().drop();
    reminders = new MongoReminders(store.database());
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }

  private void write(String officer, String deputy, LocalDate dueOn, ReminderState state) {
    UUID subject = UUID.randomUUID();
    UUID settledBy = state == ReminderState.SETTLED ? subject : null;
    boolean withdrawn = state == ReminderState.WITHDRAWN;
    Owed owed =
        new Owed(ReminderKind.ROUTINE, "x", dueOn, List.of(officer, deputy), settledBy, withdrawn);
    Reminder reminder = Reminder.of(subject, World.VILLAGE, owed, TODAY);
    assertThat(reminder.state()).isEqualTo(state);
    reminders.apply(
        List.of(new Change(1, List.of(reminder), List.of())),
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  @Test
  void bothAreToldOnTheDayAWeekBeforeAndWhenItIsTooLate() {
    write("li", "wang", TODAY, ReminderState.OPEN);
    write("li", "wang", TODAY.plusDays(7), ReminderState.OPEN);
    write("li", "wang", TODAY.minusDays(1), ReminderState.OVERDUE);

    assertThat(reminders.toTellOn(TODAY))
        .extracting(notice -> notice.person() + " " + notice.dueOn() + " " + notice.count())
        .containsExactlyInAnyOrder(
            "li 2026-11-22 1",
            "wang 2026-11-22 1",
            "li 2026-11-29 1",
            "wang 2026-11-29 1",
            "li 2026-11-21 1",
            "wang 2026-11-21 1");
  }

  @Test
  void whatIsDoneOrOfAnotherDayIsNotTold() {
    write("li", "wang", TODAY, ReminderState.SETTLED);
    write("li", "wang", TODAY, ReminderState.WITHDRAWN);
    write("li", "wang", TODAY.plusDays(3), ReminderState.OPEN);
    write("li", "wang", TODAY.minusDays(2), ReminderState.OVERDUE);

    assertThat(reminders.toTellOn(TODAY)).isEmpty();
  }

  @Test
  void onlyWhatIsToldIsRead() {
    IntStream.range(0, 400)
        .forEach(n -> write("li", "wang", TODAY.plusDays(n % 40), ReminderState.OPEN));
    long before = store.examined();

    int told = reminders.toTellOn(TODAY).stream().mapToInt(Notice::count).sum();

    assertThat(told).isEqualTo(40);
    assertThat(store.examined() - before).isLessThanOrEqualTo(20 + 5);
  }

  @Test
  void theDaysOfWhatAPersonOwesComeEarliestFirst() {
    write("li", "wang", TODAY.plusDays(3), ReminderState.OPEN);
    write("wang", "li", TODAY.minusDays(2), ReminderState.OVERDUE);
    write("li", "wang", TODAY, ReminderState.SETTLED);
    write("wang", "zhao", TODAY, ReminderState.OPEN);

    assertThat(reminders.owedBy(Scope.of(World.VILLAGE), "li", 10))
        .containsExactly(TODAY.minusDays(2), TODAY.plusDays(3));
    assertThat(reminders.owedBy(Scope.of(World.VILLAGE), "li", 1)).hasSize(1);
  }
}
