package cn.tongxin.roster.place;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that a place has or had.
 *
 * @param from first day on which it was called so; absent for the first name, which it always had
 *     as far as is known
 * @param reason why it was renamed; absent where a code list said so
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
public record Naming(
    String name,
    @Nullable LocalDate from,
    @Nullable String reason,
    Instant recordedAt,
    String recordedBy) {

  boolean heldOn(LocalDate day) {
    return from == null || !from.isAfter(day);
  }

  Naming asFirst() {
    return new Naming(name, null, reason, recordedAt, recordedBy);
  }
}
