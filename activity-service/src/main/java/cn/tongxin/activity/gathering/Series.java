package cn.tongxin.activity.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A gathering that recurs by a rule. It makes its occurrences some weeks ahead; an occurrence's id
 * is made of the series and the day, so that any number of instances make it once.
 *
 * @param madeUntil the last day up to which occurrences were made
 * @param version how often it was saved; 0 for one that was not
 */
record Series(UUID id, SeriesTerms terms, LocalDate madeUntil, long version) {
  private static final int DAYS_AHEAD = 62;
  private static final int LONGEST_DELAY = 120;
  private static final String OFF = "not by the rule of its series any more";

  /** A series that has made nothing yet; it makes nothing before today. */
  static Series begun(UUID id, SeriesTerms terms, LocalDate today) {
    return new Series(id, terms, today.minusDays(1), 0);
  }

  /**
   * With other terms: days that the rule does not name any more are called off, those that it names
   * now are made; what was made already stays as it is.
   *
   * @param knowing whether the caller has seen what these replace
   * @throws Problem 409 if the caller has not
   */
  Series with(SeriesTerms again, boolean knowing, LocalDate today) {
    if (again.equals(terms)) {
      return this;
    }
    if (!knowing) {
      throw Problem.conflict("series.otherwise");
    }
    return new Series(id, again, today.minusDays(1), version);
  }

  /** The day up to which occurrences are made on a day. */
  static LocalDate horizon(LocalDate today) {
    return today.plusDays(DAYS_AHEAD);
  }

  /** Makes what is to be made by now; answers the series as it is after that. */
  Series advanced(LocalDate today, Workdays workdays, Occurrences occurrences) {
    if (madeUntil.isBefore(today)) {
      callOff(today, workdays, occurrences);
    }
    LocalDate first = madeUntil.isBefore(today) ? today : madeUntil.plusDays(1);
    terms.between(first, horizon(today), workdays).stream()
        .map(it -> Gathering.planned(idOf(it.byRule()), terms.plan().on(it.on()), id))
        .forEach(occurrences::keep);
    return new Series(id, terms, horizon(today), version);
  }

  /** What was put off, by a holiday or by hand, is known by its day by the rule, some time ago. */
  private void callOff(LocalDate today, Workdays workdays, Occurrences occurrences) {
    Set<UUID> ids =
        terms.between(today.minusDays(LONGEST_DELAY), horizon(today), workdays).stream()
            .map(it -> idOf(it.byRule()))
            .collect(Collectors.toSet());
    for (Gathering gathering : occurrences.planned(id, today)) {
      Gathering.Snapshot it = gathering.snapshot();
      if (!ids.contains(it.id()) && it.attendance().isEmpty()) {
        gathering.cancel(OFF);
        occurrences.keep(gathering);
      }
    }
  }

  /** The id of the occurrence that the rule puts on a day. */
  UUID idOf(LocalDate byRule) {
    return UUID.nameUUIDFromBytes(("gathering:" + id + ":" + byRule).getBytes(UTF_8));
  }
}
