package cn.tongxin.activity.cadence;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes how many gatherings of a kind in each period.
 *
 * @param area the place whose office owes them, or in which the organisation lies
 * @param organisationId the organisation that owes them, if not the office
 * @param atLeast how many in a period
 * @param from the first whole period from this day on counts
 * @param to the last period that is over by this day counts; null for an open end
 */
record CadenceTerms(
    GatheringKind kind,
    AreaCode area,
    @Nullable UUID organisationId,
    Every every,
    int atLeast,
    LocalDate from,
    @Nullable LocalDate to) {
  private static final int YEARS = 2;

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if it begins years ago or years ahead
   */
  void check(LocalDate today) {
    LocalDate first = today.minusYears(YEARS);
    LocalDate last = today.plusYears(YEARS);
    if (from.isBefore(first) || from.isAfter(last)) {
      throw Problem.invalid("from", "gathering.day", first, last);
    }
  }

  /** The same in another place: the one that its own was merged into. */
  CadenceTerms in(AreaCode place) {
    return new CadenceTerms(kind, place, organisationId, every, atLeast, from, to);
  }

  /** Whether both speak of the same duty, however much of it is owed. */
  boolean isOfTheSame(CadenceTerms other) {
    return kind == other.kind
        && every == other.every
        && area.equals(other.area)
        && Objects.equals(organisationId, other.organisationId);
  }

  /** The first period that counts. */
  Period first() {
    Period begun = Period.of(every, from);
    return begun.from().equals(from) ? begun : Period.of(every, begun.over());
  }

  /** Whether a period still counts. */
  boolean covers(Period period) {
    return to == null || !period.to().isAfter(to);
  }
}
