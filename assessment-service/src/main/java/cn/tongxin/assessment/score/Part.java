package cn.tongxin.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a promise was kept, as a fraction that is not rounded.
 *
 * @param kept not negative, and not above {@code promised}
 * @param promised above zero
 */
record Part(BigDecimal kept, BigDecimal promised) {
  /** All of it. */
  static final Part ALL = new Part(BigDecimal.ONE, BigDecimal.ONE);

  /** Nothing of it. */
  static final Part NONE = new Part(BigDecimal.ZERO, BigDecimal.ONE);

  /** What was done of what was promised; a promise about nothing is kept. */
  static Part of(BigDecimal done, BigDecimal promised) {
    boolean kept = promised.signum() <= 0 || done.compareTo(promised) >= 0;
    return kept ? ALL : new Part(done.max(BigDecimal.ZERO), promised);
  }

  /** The smaller of the two. */
  Part notAbove(Part other) {
    BigDecimal here = kept.multiply(other.promised);
    return here.compareTo(other.kept.multiply(promised)) <= 0 ? this : other;
  }

  /** The points for it: rounded half up to two places, and nowhere else. */
  BigDecimal of(BigDecimal weight) {
    return weight.multiply(kept).divide(promised, 2, RoundingMode.HALF_UP);
  }
}
