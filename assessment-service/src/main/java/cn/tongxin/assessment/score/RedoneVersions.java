package cn.tongxin.assessment.score;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which versions of tallies this instance wrote the evidence of, so that it need not do it again.
 * Forgetting one only costs a write.
 */
final class RedoneVersions {
  private static final int MOST = 20_000;

  private final Map<String, Long> versions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  synchronized boolean isMissing(TallyDocument document) {
    Long done = versions.get(document.id());
    return done == null || done < document.version();
  }

  synchronized void add(TallyDocument document) {
    // Taken out first, so that it counts as the youngest again.
    Long before = versions.remove(document.id());
    long newest = before == null ? document.version() : Math.max(before, document.version());
    versions.put(document.id(), newest);
  }
}
