package cn.tongxin.assessment.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How useful the readers of a briefing found it.
 *
 * @param ratings how many rated
 * @param mean of 1 to 5, to the hundredth; absent where fewer than five rated
 */
record Usefulness(long ratings, @Nullable BigDecimal mean) {
  private static final int FEW = 5;

  static Usefulness of(Map<String, Long> stars) {
    long ratings = stars.values().stream().mapToLong(Long::longValue).sum();
    long sum =
        stars.entrySet().stream()
            .mapToLong(one -> Long.parseLong(one.getKey()) * one.getValue())
            .sum();
    return new Usefulness(
        ratings,
        ratings < FEW
            ? null
            : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings), 2, RoundingMode.HALF_UP));
  }
}
