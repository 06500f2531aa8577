package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to a place.
 *
 * @param on the day from which it holds; absent for the first name
 * @param name the name that it got
 * @param place the place that it was merged into, or that was merged into it
 */
record PlaceHistory(
    What what,
    @Nullable LocalDate on,
    @Nullable String name,
    @Nullable AreaCode place,
    @Nullable String reason,
    Instant recordedAt,
    String recordedBy) {

  /** What can happen to a place. */
  enum What {
    NAMED,
    MERGED_INTO,
    TOOK_IN
  }

  /** Everything that happened, the oldest first. */
  static List<PlaceHistory> of(Place place, CountyMap map) {
    AreaCode code = place.code();
    Stream<PlaceHistory> named = place.names().stream().map(PlaceHistory::named);
    Stream<PlaceHistory> mergers =
        Stream.concat(
            map.into(code).stream().map(m -> merged(What.TOOK_IN, m, m.code())),
            map.of(code).stream().map(m -> merged(What.MERGED_INTO, m, m.into())));
    return Stream.concat(named, mergers)
        .sorted(Comparator.comparing(line -> line.on() == null ? LocalDate.MIN : line.on()))
        .toList();
  }

  private static PlaceHistory named(Naming n) {
    return new PlaceHistory(
        What.NAMED, n.from(), n.name(), null, n.reason(), n.recordedAt(), n.recordedBy());
  }

  private static PlaceHistory merged(What what, Merger m, AreaCode other) {
    return new PlaceHistory(
        what, m.effectiveOn(), null, other, m.reason(), m.recordedAt(), m.recordedBy());
  }
}
