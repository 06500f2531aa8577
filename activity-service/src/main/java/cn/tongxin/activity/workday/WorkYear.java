package cn.tongxin.activity.workday;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One year's notice on holidays. All other days are as the week has them. A notice may reach into
 * the last days of the year before.
 *
 * @param year the year it is of
 * @param notice how it is called
 * @param holidays the days off
 * @param workdays the Saturdays and Sundays that are worked instead
 */
record WorkYear(int year, String notice, List<Holiday> holidays, List<LocalDate> workdays) {

  WorkYear {
    holidays = List.copyOf(holidays);
    workdays = List.copyOf(workdays);
  }

  /** All days off that it names. */
  Stream<LocalDate> daysOff() {
    return holidays.stream().flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)));
  }

  /**
   * Days off for one reason.
   *
   * @param name of the festival
   * @param from first day
   * @param to last day
   */
  record Holiday(String name, LocalDate from, LocalDate to) {}
}
