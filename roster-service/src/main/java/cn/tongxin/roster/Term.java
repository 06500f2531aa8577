package cn.tongxin.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; null where that end is not known. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether it ends before it begins. */
  public boolean isBackward() {
    return from != null && to != null && to.isBefore(from);
  }

  /** Whether the day lies in it. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether both have a day in common. */
  public boolean overlaps(Term other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Term other) {
    return to != null && other.from != null && to.isBefore(other.from);
  }
}
