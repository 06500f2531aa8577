package cn.tongxin.bench;

import java.util.Arrays;
import java.util.Collection;

/** The arithmetic of the bench. */
final class Figures {
  private static final double NONE = Double.NaN;

  /** The value that {@code share} of all do not exceed (nearest rank); NaN of nothing. */
  static double percentile(double[] values, double share) {
    if (values.length == 0) {
      return NONE;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }

  /** The middle value, the mean of both where there are two; NaN values are left out. */
  static double median(Collection<Double> values) {
    double[] sorted =
        values.stream().mapToDouble(Double::doubleValue).filter(v -> !Double.isNaN(v)).toArray();
    if (sorted.length == 0) {
      return NONE;
    }
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** {@code product / floor}, NaN where there is no floor. */
  static double ratio(double product, double floor) {
    return floor == 0 ? NONE : product / floor;
  }

  /** When the {@code index}-th request of an open loop is due, in nanoseconds after its start. */
  static long due(long index, int perSecond) {
    return index * 1_000_000_000L / perSecond;
  }

  private Figures() {}
}
