package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Who owes how much in a place.
 *
 * @param weekUntil last day of this week, a Sunday
 * @param monthUntil last day of this month
 */
record WhoIsDue(
    AreaCode area,
    LocalDate today,
    LocalDate weekUntil,
    LocalDate monthUntil,
    List<OfOfficer> officers,
    List<OfPlace> places) {

  /** What one person owes, as the first. */
  record OfOfficer(String officer, Owes owes) {}

  /** What is owed in one village, or in one that has none. */
  record OfPlace(AreaCode area, Owes owes) {}

  /**
   * How much is owed.
   *
   * @param overdue since before today
   * @param lastDay of windows whose last day is today, how many nobody has answered
   * @param thisWeek from today to Sunday
   * @param thisMonth from today to the last day of the month
   */
  record Owes(int overdue, int lastDay, int thisWeek, int thisMonth) {
    static final Owes NOTHING = new Owes(0, 0, 0, 0);

    Owes and(Owes more) {
      return new Owes(
          overdue + more.overdue,
          lastDay + more.lastDay,
          thisWeek + more.thisWeek,
          thisMonth + more.thisMonth);
    }
  }
}
