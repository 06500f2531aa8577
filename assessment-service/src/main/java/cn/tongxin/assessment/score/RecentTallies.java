package cn.tongxin.assessment.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Some tallies as this instance wrote them last, with all that follows them. Forgetting one only
 * costs a read.
 */
final class RecentTallies {
  /** A county's villages; each holds a year of sums, and the heap is small. */
  private static final int MOST = 500;

  private final Map<String, TallyDocument> tallies =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TallyDocument> eldest) {
          return size() > MOST;
        }
      };

  /** Those of them that are held. */
  synchronized Map<String, TallyDocument> of(Collection<String> ids) {
    Map<String, TallyDocument> held = new HashMap<>();
    for (String id : ids) {
      TallyDocument tally = tallies.get(id);
      if (tally != null && !tally.isNewborn()) {
        held.put(id, tally);
      }
    }
    return held;
  }

  /** Forgets those that are being written: who knows how far that comes. */
  synchronized void forget(Collection<TallyDocument> changing) {
    changing.forEach(tally -> tallies.remove(tally.id()));
  }

  /** Holds what was written, but not what somebody else wrote first. */
  synchronized void keep(Collection<TallyDocument> written, Set<Object> lost) {
    for (TallyDocument tally : written) {
      if (!lost.contains(tally.id())) {
        tallies.put(tally.id(), tally.written());
      }
    }
  }

  /** Those of them that are held have all that their first evidence brings with it. */
  synchronized void grown(Collection<String> ids) {
    ids.forEach(id -> tallies.computeIfPresent(id, (_, tally) -> tally.grown()));
  }
}
