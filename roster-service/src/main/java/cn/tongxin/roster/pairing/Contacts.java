package cn.tongxin.roster.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether contact was kept as agreed.
 *
 * @param lastOn the last day of contact that is known
 * @param missed the past periods without contact for which this pairing answers, the newest first
 */
record Contacts(@Nullable LocalDate lastOn, List<Every.Period> missed) {
  /** How far back missed periods are shown. */
  static final int PERIODS = 12;

  /**
   * Holds an agreement against the days of contact. A period counts once it is over, if the
   * agreement held from its first day and the pairing on its last: a hand-over in between passes it
   * on.
   */
  static Contacts of(Duty duty, Terms terms, List<LocalDate> days, LocalDate today) {
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(null);
    Every every = terms.every();
    LocalDate since = terms.since();
    if (every == null || since == null) {
      return new Contacts(last, List.of());
    }
    List<Every.Period> missed =
        Stream.iterate(
                every.of(every.of(today).from().minusDays(1)),
                period -> every.of(period.from().minusDays(1)))
            .limit(PERIODS)
            .takeWhile(period -> !period.from().isBefore(since))
            .filter(period -> duty.covers(period.to()))
            .filter(period -> days.stream().noneMatch(period::holds))
            .toList();
    return new Contacts(last, missed);
  }

  /** The first day of the periods that are looked at. */
  static LocalDate first(Every every, LocalDate today) {
    LocalDate first = every.of(today).from();
    for (int period = 0; period < PERIODS; period++) {
      first = every.of(first.minusDays(1)).from();
    }
    return first;
  }
}
