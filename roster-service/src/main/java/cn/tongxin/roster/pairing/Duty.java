package cn.tongxin.roster.pairing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty, from a day on and perhaps to one.
 *
 * @param officer id of the first person
 * @param deputy id of the second person; the first person's while a hand-over has left that place
 *     vacant, so that everybody downstream still finds two
 */
public record Duty(String officer, String deputy, LocalDate from, @Nullable LocalDate to) {

  /** Whether both name a day in common. */
  boolean overlaps(Duty other) {
    return !isVoid() && !other.isVoid() && meets(other);
  }

  /** Whether it was ended before it began: it never held. */
  private boolean isVoid() {
    return to != null && to.isBefore(from);
  }

  private boolean meets(Duty other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }

  boolean coversOrFollows(LocalDate day) {
    return to == null || !to.isBefore(day);
  }

  /** Whether it holds on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && coversOrFollows(day);
  }

  /** Whether the place of the second person is vacant. */
  boolean lacksSecond() {
    return officer.equals(deputy);
  }

  /** The persons, the first one first. */
  List<String> persons() {
    return lacksSecond() ? List.of(officer) : List.of(officer, deputy);
  }

  /** The same duty with a last day. */
  public Duty until(LocalDate last) {
    return new Duty(officer, deputy, from, last);
  }

  /** The same places, held by another person from a day on. */
  Duty handedOver(String gone, String come, LocalDate on) {
    return new Duty(
        officer.equals(gone) ? come : officer,
        deputy.equals(gone) ? come : deputy,
        on.isAfter(from) ? on : from,
        to);
  }
}
