package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds the posts of an office, and the reminders of those that nobody holds. */
final class OfficePlan implements Plan<OfficeFact> {
  private final UUID id;
  private final long version;
  private final Facts<OfficeFact> told;

  OfficePlan(UUID id, List<OfficeFact> told, long version) {
    this.id = id;
    this.version = version;
    this.told = new Facts<>(told, Comparator.comparingLong(OfficeFact::seq), Facts.newest(1));
  }

  static OfficePlan unknown(UUID id) {
    return new OfficePlan(id, List.of(), 0);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  Optional<OfficeFact> told() {
    return told.held().stream().findFirst();
  }

  @Override
  public Learned learn(OfficeFact fact) {
    return told.learn(fact);
  }

  @Override
  public List<Reminder> reminders(LocalDate today) {
    return told.held().stream().flatMap(office -> reminders(office, today)).toList();
  }

  private Stream<Reminder> reminders(OfficeFact office, LocalDate today) {
    return begun(office).stream()
        .flatMap(
            begun ->
                Post.Kind.of(office.area()).stream()
                    .flatMap(kind -> vacancies(office, kind, begun).owed(today, false).stream()))
        .map(owed -> Reminder.of(id, office.area(), owed, today));
  }

  /** What is recorded of an office begins with the first day of anybody in it. */
  private static Optional<LocalDate> begun(OfficeFact office) {
    return office.posts().stream().map(Post::from).min(Comparator.naturalOrder());
  }

  private Vacancies vacancies(OfficeFact office, Post.Kind kind, LocalDate begun) {
    Vacancies vacancies = new Vacancies(ReminderKind.POST, "post:" + kind, begun);
    office.posts().stream()
        .filter(post -> post.post() == kind)
        .sorted(Comparator.comparing(Post::from))
        .forEach(post -> vacancies.filled(id, post.from(), post.to()));
    return vacancies;
  }

  /** The next day on which the calendar alone changes who holds a post. */
  @Nullable LocalDate turnsOn(LocalDate today) {
    return told.held().stream()
        .flatMap(office -> office.posts().stream())
        .flatMap(Post::turns)
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
