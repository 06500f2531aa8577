package cn.tongxin.activity.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * On which days the market is held: days of the lunar month, such as 3, 8, 13, 18, 23 and 28, or
 * days of the week. One of the two lists is empty.
 */
record MarketDays(List<Integer> lunarDays, List<DayOfWeek> weekdays) {

  /** Reads stored days whose empty lists are absent. */
  MarketDays {
    lunarDays = List.copyOf(Objects.requireNonNullElse(lunarDays, List.of()));
    weekdays = List.copyOf(Objects.requireNonNullElse(weekdays, List.of()));
  }

  /** Whether a day is one of them; a month without the 30th has no market on it. */
  boolean contain(LocalDate day, LunarDays lunar) {
    return weekdays.contains(day.getDayOfWeek())
        || (!lunarDays.isEmpty() && lunar.of(day).filter(lunarDays::contains).isPresent());
  }
}
