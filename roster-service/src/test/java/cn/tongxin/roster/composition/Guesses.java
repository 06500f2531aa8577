package cn.tongxin.roster.composition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An attacker of another kind than the defence in the code: it knows that whatever is withheld is
 * at least one, tries every whole number, and draws the limits closer with every relation.
 */
final class Guesses {
  private static final long FAR = 1_000;

  private final int[] counts;
  private final BitSet hidden;
  private final List<Total> totals;

  Guesses(int[] counts, BitSet hidden, List<Total> totals) {
    this.counts = counts;
    this.hidden = hidden;
    this.totals = totals;
  }

  /** Whether what is published allows another number at this position than the true one. */
  boolean hasAnother(int at) {
    long[] low = Arrays.stream(counts).asLongStream().toArray();
    long[] high = low.clone();
    hidden.stream()
        .forEach(
            i -> {
              low[i] = 1;
              high[i] = FAR;
            });
    if (!narrow(low, high)) {
      throw new AssertionError("the truth itself is not possible");
    }
    for (long guess = low[at]; guess <= Math.min(high[at], low[at] + 40); guess++) {
      if (guess != counts[at] && possible(low, high, at, guess)) {
        return true;
      }
    }
    return false;
  }

  private boolean possible(long[] low, long[] high, int at, long guess) {
    long[] lows = low.clone();
    long[] highs = high.clone();
    lows[at] = guess;
    highs[at] = guess;
    if (!narrow(lows, highs)) {
      return false;
    }
    int open = hidden.stream().filter(i -> lows[i] != highs[i]).findFirst().orElse(-1);
    if (open < 0) {
      return true;
    }
    for (long next = lows[open]; next <= Math.min(highs[open], lows[open] + 40); next++) {
      if (possible(lows, highs, open, next)) {
        return true;
      }
    }
    return false;
  }

  /** False where nothing satisfies all relations any more. */
  private boolean narrow(long[] low, long[] high) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Total total : totals) {
        long lows = total.parts().stream().mapToLong(i -> low[i]).sum();
        long highs = total.parts().stream().mapToLong(i -> high[i]).sum();
        int whole = total.whole();
        moved |= limit(low, high, whole, lows, highs);
        for (int part : total.parts()) {
          long least = low[whole] - (highs - high[part]);
          long most = high[whole] - (lows - low[part]);
          moved |= limit(low, high, part, least, most);
        }
        if (total.members().stream().anyMatch(i -> low[i] > high[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean limit(long[] low, long[] high, int i, long newLow, long newHigh) {
    boolean moved = newLow > low[i] || newHigh < high[i];
    low[i] = Math.max(low[i], newLow);
    high[i] = Math.min(high[i], newHigh);
    return moved;
  }
}
