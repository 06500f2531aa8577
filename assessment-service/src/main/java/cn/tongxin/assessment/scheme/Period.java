package cn.tongxin.assessment.scheme;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** What is assessed at once: the year until its middle, or all of it. */
public enum Period {
  /** January to June. */
  MID_YEAR(6),
  /** The whole year. */
  YEAR_END(12);

  private final int months;

  Period(int months) {
    this.months = months;
  }

  /** How many months of the year it has. */
  public int months() {
    return months;
  }

  /** Whether something of this month belongs to it. */
  public boolean has(YearMonth month) {
    return month.getMonthValue() <= months;
  }

  /** Its last day. */
  public LocalDate lastDay(int year) {
    return YearMonth.of(year, Month.of(months)).atEndOfMonth();
  }
}
