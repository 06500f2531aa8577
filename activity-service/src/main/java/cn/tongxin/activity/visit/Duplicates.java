package cn.tongxin.activity.visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Visits to one member on one day: two officers may have gone, or one has written it down twice.
 * Both are kept; that is worked out when somebody reads, so it ends when one of them is voided.
 */
final class Duplicates {
  private final Map<UUID, List<UUID>> visits;

  /** Among the visits that happened on the occasions in question. */
  Duplicates(List<Visit.Snapshot> happened) {
    visits =
        happened.stream()
            .collect(
                Collectors.groupingBy(
                    visit -> occasion(visit).findFirst().orElseThrow(),
                    Collectors.mapping(Visit.Snapshot::id, Collectors.toList())));
  }

  /** The occasion of a visit, where it has happened. */
  static Stream<UUID> occasion(Visit.Snapshot visit) {
    return Stream.ofNullable(visit.occasion());
  }

  /** The others of the same occasion. */
  List<UUID> of(Visit.Snapshot visit) {
    return occasion(visit)
        .flatMap(occasion -> visits.getOrDefault(occasion, List.of()).stream())
        .filter(other -> !other.equals(visit.id()))
        .sorted()
        .toList();
  }
}
