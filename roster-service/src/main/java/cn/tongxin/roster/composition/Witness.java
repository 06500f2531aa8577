package cn.tongxin.roster.composition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows that a withheld count cannot be worked out: looks for another filling-in of all that is
 * withheld that satisfies every relation just as well and has another number there. It moves single
 * persons about from the true filling-in, and gives up after some tries: then nothing is shown.
 */
final class Witness {
  private static final int MOST_TRIES = 2_000;

  private final int[] counts;
  private final BitSet withheld;
  private final List<Total> totals;
  private final Map<Integer, Integer> change = new HashMap<>();
  private int tries;

  Witness(int[] counts, BitSet withheld, List<Total> totals) {
    this.counts = counts;
    this.withheld = withheld;
    this.totals = totals;
  }

  /** Whether another filling-in was found. */
  boolean hasAnother(int count) {
    return moves(count, 1) || moves(count, -1);
  }

  private boolean moves(int count, int direction) {
    change.clear();
    tries = 0;
    return changes(count, direction);
  }

  /** Changes one count by a person, and what it must take with it. */
  private boolean changes(int count, int by) {
    if (counts[count] + by < 1 || ++tries > MOST_TRIES) {
      return false;
    }
    change.put(count, by);
    if (balanced()) {
      return true;
    }
    change.remove(count);
    return false;
  }

  private boolean balanced() {
    Optional<Total> open = totals.stream().filter(total -> rest(total) != 0).findFirst();
    return open.isEmpty() || evens(open.get());
  }

  private boolean evens(Total open) {
    int rest = rest(open);
    for (int candidate : untouched(open)) {
      if (changes(candidate, -Integer.signum(rest) * open.sign(candidate))) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> untouched(Total total) {
    List<Integer> candidates = new ArrayList<>(total.members());
    candidates.removeIf(i -> !withheld.get(i) || change.containsKey(i));
    return candidates;
  }

  private int rest(Total total) {
    return total.members().stream().mapToInt(i -> total.sign(i) * change.getOrDefault(i, 0)).sum();
  }
}
