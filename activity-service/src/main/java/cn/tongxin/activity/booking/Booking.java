package cn.tongxin.activity.booking;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hall is taken for some time of a day. A booking holds every quarter of an hour of it, and no
 * quarter is held twice.
 *
 * @param area the hall's place
 * @param gatheringId the gathering that it is for
 * @param by who booked it
 * @param cancelled whether the time is free again
 * @param version how often it was saved; 0 for one that was not
 */
record Booking(
    UUID id,
    UUID hallId,
    AreaCode area,
    LocalDate on,
    LocalTime from,
    LocalTime to,
    @Nullable UUID gatheringId,
    @Nullable String purpose,
    String by,
    boolean cancelled,
    long version) {
  private static final int QUARTER = 15;
  private static final int YEARS_AHEAD = 2;

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if it is over, too far away, ends before it begins or begins or ends beside
   *     a quarter of an hour
   */
  void check(LocalDate today) {
    LocalDate last = today.plusYears(YEARS_AHEAD);
    if (on.isBefore(today) || on.isAfter(last)) {
      throw Problem.invalid("on", "gathering.day", today, last);
    }
    mustBeAQuarter("from", from);
    mustBeAQuarter("to", to);
    if (!from.isBefore(to)) {
      throw Problem.invalid("to", "booking.order");
    }
  }

  private static void mustBeAQuarter(String field, LocalTime time) {
    if (time.getMinute() % QUARTER != 0 || time.getSecond() != 0 || time.getNano() != 0) {
      throw Problem.invalid(field, "booking.quarter");
    }
  }

  /** What it holds; nothing once it is cancelled. */
  List<String> slots() {
    return cancelled
        ? List.of()
        : Stream.iterate(from, to::isAfter, time -> time.plusMinutes(QUARTER))
            .map(time -> hallId + "|" + on + "|" + time)
            .toList();
  }

  /** Whether the same was booked for the same time. */
  boolean isAs(Booking other) {
    return equals(other.madeBy(by, cancelled, version));
  }

  private Booking madeBy(String who, boolean off, long before) {
    return new Booking(id, hallId, area, on, from, to, gatheringId, purpose, who, off, before);
  }

  /** The same in the place of one that is stored. */
  Booking after(Booking before) {
    return madeBy(by, false, before.version);
  }

  /** The same, free again. */
  Booking released() {
    return madeBy(by, true, version);
  }
}
