package cn.tongxin.roster;

import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who records that something is otherwise, when, and why.
 *
 * @param by id of the acting person
 * @param at the moment of the entry
 * @param from first day on which it is true
 */
public record Change(String by, Instant at, LocalDate from, @Nullable String reason) {
  /**
   * A change from a day on, from the day of the entry where none is said.
   *
   * @throws Problem 422 if that day is still to come
   */
  public static Change of(
      String by, Instant at, @Nullable LocalDate effectiveOn, @Nullable String reason) {
    LocalDate today = ChinaDays.of(at);
    LocalDate from = Objects.requireNonNullElse(effectiveOn, today);
    if (from.isAfter(today)) {
      throw Problem.invalid("effectiveOn", "future");
    }
    return new Change(by, at, from, reason == null || reason.isBlank() ? null : reason.strip());
  }

  /** The day of the entry. */
  public LocalDate today() {
    return ChinaDays.of(at);
  }

  /** The same, from that day on where it would begin earlier. */
  public Change notBefore(LocalDate last) {
    return from.isBefore(last) ? new Change(by, at, last, reason) : this;
  }

  /**
   * Lets pass what begins no earlier than what it follows.
   *
   * @throws Problem 422 otherwise
   */
  public void mustFollow(LocalDate last) {
    if (from.isBefore(last)) {
      throw Problem.invalid("effectiveOn", "effective-before", last);
    }
  }
}
