package cn.tongxin.roster.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty, from a day on and perhaps to one.
 *
 * @param officer id of the first person
 * @param deputy id of the second person
 */
public record Duty(String officer, String deputy, LocalDate from, @Nullable LocalDate to) {

  /** Whether both name a day in common. */
  boolean overlaps(Duty other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }

  boolean coversOrFollows(LocalDate day) {
    return to == null || !to.isBefore(day);
  }

  /** The same duty with a last day. */
  public Duty until(LocalDate last) {
    return new Duty(officer, deputy, from, last);
  }
}
