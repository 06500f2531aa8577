package cn.tongxin.roster.festival;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occasion that an office has of its own, such as the day of a temple fair.
 *
 * @param year of its own calendar, where it is kept only once
 */
record OwnOccasion(
    UUID id, String name, CalendarKind calendar, int month, int day, @Nullable Integer year) {

  Reckoning reckoning() {
    return new Reckoning(calendar, month, day);
  }

  boolean isKeptIn(Turn turn) {
    return year == null || year == turn.year();
  }

  /** Which time of it: stays the same when another day of the year is entered. */
  Feast feast(Turn turn) {
    return new Feast(id.toString(), calendar + " " + turn.year(), turn.day(), false);
  }
}
