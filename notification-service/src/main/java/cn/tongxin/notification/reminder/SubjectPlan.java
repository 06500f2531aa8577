package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.SubjectFact.Served;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a household or an organisation, and the reminders that somebody is missing. */
final class SubjectPlan implements Plan<SubjectFact> {
  private final UUID id;
  private final long version;
  private final Needed needed;
  private final Caretakers caretakers;

  SubjectPlan(UUID id, List<Served> told, Caretakers caretakers, long version) {
    this.id = id;
    this.version = version;
    this.needed = new Needed(told);
    this.caretakers = caretakers;
  }

  static SubjectPlan unknown(UUID id) {
    return new SubjectPlan(id, List.of(), new Caretakers(List.of(), List.of()), 0);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  Needed needed() {
    return needed;
  }

  Caretakers caretakers() {
    return caretakers;
  }

  @Override
  public Learned learn(SubjectFact fact) {
    return switch (fact) {
      case Fact.Pairing it -> caretakers.learn(it);
      case Fact.Alone it -> caretakers.learn(it);
      case Served it -> needed.learn(it);
    };
  }

  @Override
  public List<Reminder> reminders(LocalDate today) {
    return needed.last().stream().flatMap(known -> reminders(known, today)).toList();
  }

  private Stream<Reminder> reminders(Served known, LocalDate today) {
    LocalDate since = needed.since();
    return since == null
        ? Stream.empty()
        : caretakers
            .vacancies(ReminderKind.UNPAIRED, since, today, !known.served())
            .map(owed -> Reminder.of(id, known.area(), owed, today));
  }

  /** The next day on which the calendar alone changes who looks after it, or who should. */
  @Nullable LocalDate turnsOn(LocalDate today) {
    return caretakers
        .turns(needed.since())
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
