package cn.tongxin.activity.calendar;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month, or a week from Monday to Sunday. */
record Span(LocalDate from, LocalDate to) {
  private static final int LAST_OF_WEEK = 6;

  /**
   * Reads 2026-11 as a month or 2026-W47 as a week.
   *
   * @throws Problem 422 if it is none, or both are named or neither
   */
  static Span of(@Nullable String month, @Nullable String week) {
    if ((month == null) == (week == null)) {
      throw Problem.invalid("month", "calendar.one-of-two");
    }
    return month == null ? week(String.valueOf(week)) : month(month);
  }

  private static Span month(String written) {
    try {
      YearMonth month = YearMonth.parse(written);
      Days.mustBeOfOurTime("month", month.atDay(1));
      return new Span(month.atDay(1), month.atEndOfMonth());
    } catch (DateTimeException e) {
      throw Problem.invalid("month", "malformed");
    }
  }

  private static Span week(String written) {
    try {
      LocalDate monday = LocalDate.parse(written + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      Days.mustBeOfOurTime("week", monday);
      return new Span(monday, monday.plusDays(LAST_OF_WEEK));
    } catch (DateTimeException e) {
      throw Problem.invalid("week", "malformed");
    }
  }

  /** Its days in order. */
  List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }
}
