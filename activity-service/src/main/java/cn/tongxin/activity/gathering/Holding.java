package cn.tongxin.activity.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a gathering that was held.
 *
 * @param heldOn the day in Asia/Shanghai; of a course the last one
 * @param distinct how many different people came, where that does not follow from the attendance
 * @param minutes in the recorder's words; private to this service
 */
record Holding(LocalDate heldOn, List<HeadCount> distinct, @Nullable String minutes) {

  /** Reads a stored holding whose empty list is absent. */
  Holding {
    distinct = List.copyOf(Objects.requireNonNullElse(distinct, List.of()));
  }

  /** What was said of an audience; null where nothing was. */
  @Nullable Integer distinct(Audience audience) {
    return distinct.stream()
        .filter(count -> count.audience() == audience)
        .map(HeadCount::people)
        .findFirst()
        .orElse(null);
  }
}
