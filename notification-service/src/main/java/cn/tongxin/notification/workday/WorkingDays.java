package cn.tongxin.notification.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which days offices work: Monday to Friday, but for what the State Council's notice of a year
 * says; a year without one has its weekdays.
 *
 * @param exceptions days that the notices name, and whether offices work on them
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** No row of days off is longer, with days to spare. */
  private static final int LONGEST = 14;

  /** A year's notice: days off from and to, and the weekend days that are worked instead. */
  public record Notice(int year, String notice, List<DaysOff> holidays, List<LocalDate> workdays) {}

  /** Days off for one reason, both days included. */
  public record DaysOff(String name, LocalDate from, LocalDate to) {}

  /** What these notices say as well; a later notice wins. */
  public WorkingDays with(List<Notice> notices) {
    Map<LocalDate, Boolean> all = new HashMap<>(exceptions);
    for (Notice notice : notices) {
      notice
          .holidays()
          .forEach(
              off -> off.from().datesUntil(off.to().plusDays(1)).forEach(d -> all.put(d, false)));
      notice.workdays().forEach(day -> all.put(day, true));
    }
    return new WorkingDays(Map.copyOf(all));
  }

  /** Whether offices work on that day. */
  public boolean isWorking(LocalDate day) {
    return exceptions.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
  }

  /** The day itself, and the days off before it since offices worked last. */
  public List<LocalDate> since(LocalDate day) {
    List<LocalDate> days = new ArrayList<>(List.of(day));
    for (LocalDate before = day.minusDays(1);
        !isWorking(before) && days.size() <= LONGEST;
        before = before.minusDays(1)) {
      days.add(before);
    }
    return days;
  }

  /** The day itself, or else the last before it on which offices work. */
  public LocalDate atOrBefore(LocalDate day) {
    return working(day, -1);
  }

  /** The day itself, or else the first after it on which offices work. */
  public LocalDate atOrAfter(LocalDate day) {
    return working(day, 1);
  }

  private LocalDate working(LocalDate day, int step) {
    for (int n = 0; n <= LONGEST; n++) {
      if (isWorking(day.plusDays((long) n * step))) {
        return day.plusDays((long) n * step);
      }
    }
    return day;
  }
}
