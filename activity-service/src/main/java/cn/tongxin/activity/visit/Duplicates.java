package cn.tongxin.activity.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Visits to one person on one day: two officers may have gone, or one has written it down twice,
 * perhaps under two entries that were merged. All are kept; that is worked out when somebody reads,
 * so it ends when one of them is voided or the merger is undone.
 */
final class Duplicates {
  private final Map<UUID, UUID> persons;
  private final Map<Day, List<UUID>> visits;

  /**
   * Among the visits that happened on the occasions in question.
   *
   * @param persons of each entry the one under which its person counts
   */
  Duplicates(Map<UUID, UUID> persons, List<Visit.Snapshot> happened) {
    this.persons = persons;
    this.visits =
        happened.stream()
            .collect(
                Collectors.groupingBy(
                    visit -> day(visit).findFirst().orElseThrow(),
                    Collectors.mapping(Visit.Snapshot::id, Collectors.toList())));
  }

  /** The members to whom these visits happened. */
  static List<UUID> members(Collection<Visit.Snapshot> some) {
    return done(some).map(Completion::memberRef).distinct().toList();
  }

  /** The occasions on which these visits happened, under each entry of the person. */
  static List<UUID> occasions(Map<UUID, UUID> persons, Collection<Visit.Snapshot> some) {
    return done(some)
        .flatMap(
            done ->
                persons.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(persons.get(done.memberRef())))
                    .map(entry -> Completion.occasion(entry.getKey(), done.visitedOn())))
        .distinct()
        .toList();
  }

  private static Stream<Completion> done(Collection<Visit.Snapshot> some) {
    return some.stream()
        .filter(visit -> visit.occasion() != null)
        .map(visit -> Objects.requireNonNull(visit.completion()));
  }

  /** The others to the same person on the same day. */
  List<UUID> of(Visit.Snapshot visit) {
    return day(visit)
        .flatMap(day -> visits.getOrDefault(day, List.of()).stream())
        .filter(other -> !other.equals(visit.id()))
        .sorted()
        .toList();
  }

  private Stream<Day> day(Visit.Snapshot visit) {
    return done(List.of(visit))
        .map(
            done ->
                new Day(
                    persons.getOrDefault(done.memberRef(), done.memberRef()), done.visitedOn()));
  }

  private record Day(UUID person, LocalDate on) {}
}
