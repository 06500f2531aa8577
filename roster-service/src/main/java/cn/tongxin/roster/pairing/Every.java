package cn.tongxin.roster.pairing;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often contact was agreed: at least once in each of these periods of the calendar. */
enum Every {
  WEEK,
  MONTH,
  QUARTER,
  HALF_YEAR,
  YEAR;

  /** The period that a day lies in. */
  Period of(LocalDate day) {
    return switch (this) {
      case WEEK -> week(day.minusDays(day.getDayOfWeek().getValue() - 1L));
      case MONTH -> months(day.getYear(), day.getMonthValue(), 1);
      case QUARTER -> months(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 3);
      case HALF_YEAR -> months(day.getYear(), (day.getMonthValue() - 1) / 6 * 6 + 1, 6);
      case YEAR -> months(day.getYear(), 1, 12);
    };
  }

  private static Period week(LocalDate monday) {
    return new Period(monday, monday.plusDays(6));
  }

  private static Period months(int year, int first, int count) {
    LocalDate from = LocalDate.of(year, first, 1);
    return new Period(from, from.plusMonths(count - 1L).with(TemporalAdjusters.lastDayOfMonth()));
  }

  /**
   * A period of the calendar.
   *
   * @param from its first day
   * @param to its last day
   */
  record Period(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
