package cn.tongxin.activity.overview;

import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leader asks of a place.
 *
 * @param on the day for which it is so
 * @param year the year of what is solved, adopted and covered
 */
record Overview(
    AreaCode within,
    LocalDate on,
    int year,
    DueThisWeek dueThisWeek,
    Overdue overdue,
    Solved solved,
    Suggestions suggestions,
    Coverage coverage) {

  /**
   * A number.
   *
   * @param opens the path under which its records are listed
   */
  record Count(long count, String opens) {}

  /** What is due from Monday to Sunday and not done. */
  record DueThisWeek(LocalDate from, LocalDate to, Count visits, Count windows, Count requests) {}

  /**
   * Requests that wait for an answer longer than they should.
   *
   * @param places the places below with any, most of them first
   */
  record Overdue(Count requests, List<OfPlace> places) {}

  /** A number of a place below. */
  record OfPlace(AreaCode area, long count, String opens) {}

  /**
   * Requests that were answered in the year.
   *
   * @param village solved there, as township and county are
   * @param medianDays calendar days from receipt to answer of those that were solved; absent where
   *     none was
   */
  record Solved(
      Count received,
      Count answered,
      Count inTime,
      Count village,
      Count township,
      Count county,
      @Nullable BigDecimal medianDays,
      Count behindMedian) {}

  /**
   * Suggestions that were answered in the year.
   *
   * @param share of those that were adopted, from 0 to 1; absent where none was answered
   */
  record Suggestions(Count adopted, Count notAdopted, @Nullable BigDecimal share) {}

  /**
   * Must-visit windows that end in the year.
   *
   * @param share of the answered ones among those answered or missed, from 0 to 1; absent where
   *     there is none
   */
  record Coverage(
      Count due, Count answered, Count missed, Count open, @Nullable BigDecimal share) {}
}
