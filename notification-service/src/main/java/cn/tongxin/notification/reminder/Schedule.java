package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something that is owed is told, as it stands.
 *
 * @param opensOn from when on it is put before those who owe it
 * @param tellOn while it is not too late, the days on which they are told; then the day on which it
 *     became too late, and of each step that it has come up since
 * @param standsUntil the last day on which it stands so, absent where the calendar changes nothing
 */
record Schedule(LocalDate opensOn, List<LocalDate> tellOn, @Nullable LocalDate standsUntil) {
  Schedule {
    tellOn = List.copyOf(tellOn);
  }
}
