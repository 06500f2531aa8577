package cn.tongxin.activity.workday;

import cn.tongxin.serving.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static final int LONGEST = 31;

  WorkYear {
    holidays = List.copyOf(holidays);
    workdays = List.copyOf(workdays);
  }

  /** All days off that it names. */
  Stream<LocalDate> daysOff() {
    return holidays.stream().flatMap(Holiday::days);
  }

  /**
   * Lets pass what can be a notice.
   *
   * @throws Problem 422 if a day is of another year or named twice, or no weekend is worked
   */
  void check() {
    Set<LocalDate> named = new HashSet<>();
    for (int i = 0; i < holidays.size(); i++) {
      String field = "holidays[" + i + "]";
      Holiday holiday = holidays.get(i);
      if (holiday.to().isBefore(holiday.from()) || holiday.length() > LONGEST) {
        throw Problem.invalid(field, "workday.holiday");
      }
      holiday.days().forEach(day -> take(field, day, named));
    }
    for (int i = 0; i < workdays.size(); i++) {
      String field = "workdays[" + i + "]";
      take(field, workdays.get(i), named);
      if (!WEEKEND.contains(workdays.get(i).getDayOfWeek())) {
        throw Problem.invalid(field, "workday.weekend");
      }
    }
  }

  private void take(String field, LocalDate day, Set<LocalDate> named) {
    boolean before = day.getYear() == year - 1 && day.getMonthValue() == 12;
    if (day.getYear() != year && !before) {
      throw Problem.invalid(field, "workday.year", year);
    }
    if (!named.add(day)) {
      throw Problem.invalid(field, "workday.twice", day);
    }
  }

  /**
   * Days off for one reason.
   *
   * @param name of the festival
   * @param from first day
   * @param to last day
   */
  record Holiday(String name, LocalDate from, LocalDate to) {

    Stream<LocalDate> days() {
      return from.datesUntil(to.plusDays(1));
    }

    long length() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }
}
