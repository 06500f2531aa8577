package cn.tongxin.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody put a reminder off. Why, by whom and when is not published: it is known only where it
 * was decided, and until the member is erased.
 *
 * @param until the new day; it counts where it is later than the day by which it is owed anyway
 * @param number its place among all that was decided here about the member; absent in what an
 *     earlier version stored
 */
record Postponement(
    UUID reminderId,
    LocalDate until,
    @Nullable String reason,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable Long number)
    implements Decision {

  /** As it is published. */
  static Postponement told(UUID reminderId, LocalDate until, long seq) {
    return new Postponement(reminderId, until, null, null, null, seq);
  }

  @Override
  public UUID about() {
    return reminderId;
  }

  @Override
  public long seq() {
    return Objects.requireNonNullElse(number, 0L);
  }

  /** Whether it says this already, as far as is known why. */
  boolean says(LocalDate day, String why) {
    return until.equals(day) && (reason == null || reason.equals(why));
  }

  Postponement withoutWords() {
    return new Postponement(reminderId, until, null, null, null, number);
  }
}
