package cn.tongxin.assessment.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shares of a backlog. No two have a tally in common, so they can be counted side by side:
 * while the database writes the evidence of one, the sums of the next are worked out.
 */
final class Shares {
  private static final int PIECES = 250;

  private Shares() {}

  /** Whole tallies, as many as make 250 pieces of evidence. */
  static List<Map<TallyKey, List<Evidence>>> of(Map<TallyKey, List<Evidence>> evidence) {
    List<Map<TallyKey, List<Evidence>>> all = new ArrayList<>();
    Map<TallyKey, List<Evidence>> share = new HashMap<>();
    int pieces = 0;
    for (var tally : evidence.entrySet()) {
      share.put(tally.getKey(), tally.getValue());
      pieces += tally.getValue().size();
      if (pieces >= PIECES) {
        all.add(share);
        share = new HashMap<>();
        pieces = 0;
      }
    }
    if (!share.isEmpty()) {
      all.add(share);
    }
    return all;
  }
}
