package cn.tongxin.assessment.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Some tallies as this instance wrote them last. Forgetting one only costs a read. */
final class RecentTallies {
  private static final int MOST = 1_000;

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
      if (tally != null) {
        held.put(id, tally);
      }
    }
    return held;
  }

  /** Holds what was written, and forgets what somebody else wrote first. */
  synchronized void keep(Collection<TallyDocument> written, Set<Object> lost) {
    for (TallyDocument tally : written) {
      tallies.remove(tally.id());
      if (!lost.contains(tally.id())) {
        tallies.put(tally.id(), tally.written());
      }
    }
  }
}
