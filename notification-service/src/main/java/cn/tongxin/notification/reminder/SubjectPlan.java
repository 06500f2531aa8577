package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.SubjectFact.Served;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a household or an organisation, and the reminders that somebody is missing. */
final class SubjectPlan implements Plan<SubjectFact> {
  private final UUID id;
  private final long version;
  private final Facts<Served> served;
  private final Caretakers caretakers;
  private @Nullable LocalDate begun;

  /**
   * @param begun first day on which somebody had to look after it; absent where there was none
   */
  SubjectPlan(
      UUID id,
      @Nullable Served served,
      @Nullable LocalDate begun,
      Caretakers caretakers,
      long version) {
    this.id = id;
    this.version = version;
    this.served =
        new Facts<>(
            served == null ? List.of() : List.of(served),
            Comparator.comparingLong(Served::seq),
            Facts.newest(1));
    this.begun = begun;
    this.caretakers = caretakers;
  }

  static SubjectPlan unknown(UUID id) {
    return new SubjectPlan(id, null, null, new Caretakers(List.of(), List.of()), 0);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  Optional<Served> served() {
    return served.held().stream().findFirst();
  }

  @Nullable LocalDate begun() {
    return begun;
  }

  Caretakers caretakers() {
    return caretakers;
  }

  @Override
  public Learned learn(SubjectFact fact) {
    return switch (fact) {
      case Fact.Pairing it -> caretakers.learn(it);
      case Fact.Alone it -> caretakers.learn(it);
      case Served it -> learnServed(it);
    };
  }

  /** Whatever is told last, somebody was missed from the earliest day on. */
  private Learned learnServed(Served news) {
    boolean earlier = news.served() && (begun == null || news.since().isBefore(begun));
    if (earlier) {
      begun = news.since();
    }
    Learned learned = served.learn(news);
    return earlier ? Learned.NEWS : learned;
  }

  @Override
  public List<Reminder> reminders(LocalDate today) {
    return served().stream().flatMap(known -> reminders(known, today)).toList();
  }

  private Stream<Reminder> reminders(Served known, LocalDate today) {
    return begun == null
        ? Stream.empty()
        : caretakers
            .vacancies(ReminderKind.UNPAIRED, begun, today, !known.served())
            .map(owed -> Reminder.of(id, known.area(), owed, today));
  }

  /** The next day on which the calendar alone changes who looks after it, or who should. */
  @Nullable LocalDate turnsOn(LocalDate today) {
    return caretakers
        .turns(begun)
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
