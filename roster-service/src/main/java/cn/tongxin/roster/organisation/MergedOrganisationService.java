package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.Change;
import cn.tongxin.roster.place.Merger;
import cn.tongxin.roster.place.MergerWork;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Moves the organisations of a merged place to the other one, a dated version for each. */
@Service
@Order(3)
final class MergedOrganisationService implements MergerWork {
  private static final int AT_ONCE = 100;
  private static final int TRIES = 5;

  private final Organisations organisations;
  private final OrganisationCounts sums;
  private final CountService counts;
  private final Clock clock;

  MergedOrganisationService(
      Organisations organisations, OrganisationCounts sums, CountService counts, Clock clock) {
    this.organisations = organisations;
    this.sums = sums;
    this.counts = counts;
    this.clock = clock;
  }

  /** Whoever has followed is not found again, so this ends, and goes on where it was left. */
  @Override
  public void follow(Merger merger, AreaCode now) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Change change = new Change(merger.recordedBy(), at, merger.effectiveOn(), merger.reason());
    boolean more = true;
    while (more) {
      more = ConcurrentChange.retrying(TRIES, () -> move(merger.code(), now, change));
    }
    sums.follow(merger.code(), now);
  }

  private boolean move(AreaCode old, AreaCode now, Change change) {
    List<Organisation> left = organisations.at(old, AT_ONCE);
    if (left.isEmpty()) {
      return false;
    }
    return counts.around(
        Set.of(old, now),
        () -> {
          for (Organisation one : left) {
            one.follow(old, now, change);
            organisations.save(Scope.platform(), one);
          }
          return true;
        });
  }
}
