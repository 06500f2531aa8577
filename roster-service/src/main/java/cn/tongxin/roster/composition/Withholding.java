package cn.tongxin.roster.composition;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which of related counts are not published: every one that is small (primary suppression),
 * and as many more as it takes so that nobody can work a withheld one out from all the others
 * (complementary suppression). A zero is published, so whoever sees a count withheld knows that it
 * is at least one.
 *
 * <p>Source of the method: Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 */
final class Withholding {
  private final int[] counts;
  private final int least;
  private final List<Total> totals;
  private final BitSet withheld = new BitSet();

  private Withholding(int[] counts, int least, List<Total> totals) {
    this.counts = counts;
    this.least = least;
    this.totals = totals;
  }

  /**
   * The positions of the counts that are withheld.
   *
   * @param least the smallest count, other than zero, that may be published
   */
  static BitSet of(int[] counts, int least, List<Total> totals) {
    Withholding withholding = new Withholding(counts, least, totals);
    withholding.decide();
    return withholding.withheld;
  }

  private void decide() {
    for (int i = 0; i < counts.length; i++) {
      withheld.set(i, counts[i] > 0 && counts[i] < least);
    }
    boolean more = !withheld.isEmpty();
    while (more) {
      more = closeTotals() || coverDetermined();
    }
  }

  private boolean closeTotals() {
    boolean more = false;
    for (Total total : totals) {
      while (!isSafe(total) && withholdOneMore(total)) {
        more = true;
      }
    }
    return more;
  }

  /** What is withheld in one relation adds up to a number that anybody can work out. */
  private boolean isSafe(Total total) {
    List<Integer> hidden = total.members().stream().filter(withheld::get).toList();
    if (hidden.isEmpty()) {
      return true;
    }
    if (hidden.size() == 1) {
      return false;
    }
    int sum = hidden.stream().mapToInt(i -> counts[i]).sum();
    return withheld.get(total.whole()) || sum - hidden.size() >= least - 1;
  }

  private boolean withholdOneMore(Total total) {
    Optional<Integer> next =
        total.members().stream()
            .filter(i -> counts[i] > 0 && !withheld.get(i))
            .min(
                Comparator.<Integer, Boolean>comparing(i -> i == total.whole())
                    .thenComparingInt(i -> counts[i])
                    .thenComparingInt(i -> i));
    next.ifPresent(withheld::set);
    return next.isPresent();
  }

  private boolean coverDetermined() {
    BitSet determined = new BitSet();
    Witness witness = new Witness(counts, withheld, totals);
    withheld.stream().filter(i -> !witness.hasAnother(i)).forEach(determined::set);
    return !determined.isEmpty() && (coverBeside(determined) || coverBeside(withheld));
  }

  /** Withholds one more in every relation of these; false where everything there is withheld. */
  private boolean coverBeside(BitSet some) {
    List<Total> theirs =
        totals.stream().filter(total -> total.members().stream().anyMatch(some::get)).toList();
    boolean more = false;
    for (Total total : theirs) {
      more |= withholdOneMore(total);
    }
    return more;
  }
}
