package cn.tongxin.activity.cadence;

import java.time.LocalDate;

/**
 * A month, a quarter, half a year or a year.
 *
 * @param name such as 2026-11, 2026-Q4, 2026-H2 or 2026
 * @param from its first day
 * @param to its last day
 */
record Period(String name, LocalDate from, LocalDate to) {

  /** The period that a day lies in. */
  static Period of(Every every, LocalDate day) {
    int number = (day.getMonthValue() - 1) / every.months();
    LocalDate from = LocalDate.of(day.getYear(), number * every.months() + 1, 1);
    return new Period(
        name(every, day.getYear(), number + 1), from, from.plusMonths(every.months()).minusDays(1));
  }

  private static String name(Every every, int year, int number) {
    return switch (every) {
      case MONTH -> "%d-%02d".formatted(year, number);
      case QUARTER -> year + "-Q" + number;
      case HALF_YEAR -> year + "-H" + number;
      case YEAR -> String.valueOf(year);
    };
  }

  /** The first day after it: when it is known what was missed. */
  LocalDate over() {
    return to.plusDays(1);
  }
}
