package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps the sums in step with the organisations, also when somebody dies between the two. */
@Service
final class CountService {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 100;

  private final OrganisationCounts counts;
  private final Supplier<UUID> ids;
  private final Clock clock;

  CountService(OrganisationCounts counts, Supplier<UUID> ids, Clock clock) {
    this.counts = counts;
    this.ids = ids;
    this.clock = clock;
  }

  /** Announces a change in these places, makes it, and counts again. */
  <T> T around(Collection<AreaCode> places, Supplier<T> change) {
    UUID ticket = ids.get();
    Instant now = clock.instant();
    places.forEach(place -> counts.expect(place, ticket, now));
    try {
      T made = change.get();
      places.forEach(place -> settle(place, ticket));
      return made;
    } catch (ConcurrentChange lost) {
      // Nothing was written. After any other failure nobody knows, and the sweep will count.
      places.forEach(place -> counts.settled(place, ticket));
      throw lost;
    }
  }

  private void settle(AreaCode place, UUID ticket) {
    counts.recount(place);
    counts.settled(place, ticket);
  }

  /** Counts for those who announced a change and were not heard of again; any number may run it. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    counts
        .expectedBefore(clock.instant().minus(PATIENCE), AT_ONCE)
        .forEach(left -> settle(left.area(), left.ticket()));
  }
}
