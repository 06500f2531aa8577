package cn.tongxin.activity.workday;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The working days as far as notices are known; in other years every weekday is one. */
public final class WorkCalendar {
  private final Set<Integer> known = new HashSet<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> on = new HashSet<>();

  /** A calendar by these notices, one a year. */
  WorkCalendar(Collection<WorkYear> years) {
    for (WorkYear year : years) {
      known.add(year.year());
      year.daysOff().forEach(off::add);
      on.addAll(year.workdays());
    }
  }

  /** Whether it is a working day. */
  public boolean isWorkday(LocalDate day) {
    return on.contains(day)
        || !(WorkYear.WEEKEND.contains(day.getDayOfWeek()) || off.contains(day));
  }

  /**
   * The working day that lies so many working days behind a day, which is itself not counted; for 0
   * the day itself, or the next working day.
   */
  public Reckoned plus(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkday(day) ? 1 : 0;
    }
    while (!isWorkday(day)) {
      day = day.plusDays(1);
    }
    return new Reckoned(day, unknown(from, day));
  }

  /** The working day that lies so many working days before a day. */
  public LocalDate minus(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.minusDays(1);
      left -= isWorkday(day) ? 1 : 0;
    }
    return day;
  }

  /**
   * How many working days lie behind the one day, up to the other one and with it; never below 0.
   */
  public int between(LocalDate after, LocalDate to) {
    return after.isBefore(to)
        ? (int) after.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count()
        : 0;
  }

  private List<Integer> unknown(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(year -> !known.contains(year))
        .boxed()
        .toList();
  }
}
