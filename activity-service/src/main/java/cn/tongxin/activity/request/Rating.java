package cn.tongxin.activity.request;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person who asked thinks of the service.
 *
 * @param rating 1 to 5, the best
 * @param rater the person, where known
 * @param on the day
 */
record Rating(int rating, @Nullable UUID rater, LocalDate on) {
  static final int LEAST = 1;
  static final int MOST = 5;

  Rating by(@Nullable UUID person) {
    return new Rating(rating, person, on);
  }

  boolean isTheSame(Rating other) {
    return rating == other.rating && Objects.equals(rater, other.rater);
  }
}
