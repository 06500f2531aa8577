package cn.tongxin.activity.overview;

import java.time.LocalDate;
import java.util.Map;

/** What a sheet adds up to. */
record Sums(SheetKey key, Map<String, Long> total) {

  /** A figure of the whole month. */
  long of(Figure figure) {
    return total.entrySet().stream()
        .filter(entry -> figure.isOf(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** A figure of the days from the first to the last. */
  long of(Figure figure, LocalDate from, LocalDate to) {
    return total.entrySet().stream()
        .filter(entry -> figure.isOf(entry.getKey()))
        .filter(entry -> Figure.isBetween(entry.getKey(), key.month(), from, to))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
