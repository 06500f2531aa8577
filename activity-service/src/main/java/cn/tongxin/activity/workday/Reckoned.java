package cn.tongxin.activity.workday;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that was counted to.
 *
 * @param date the working day
 * @param unknownYears the years on the way of which no notice is known; weekdays were counted there
 */
public record Reckoned(LocalDate date, List<Integer> unknownYears) {

  /** What the count rests on. */
  public Basis basis() {
    return unknownYears.isEmpty() ? Basis.NOTICES : Basis.WEEKDAYS;
  }
}
