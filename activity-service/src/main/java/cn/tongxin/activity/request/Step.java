package cn.tongxin.activity.request;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens by itself around the last day of a time limit, each once and in this order. */
enum Step {
  WARNED(null),
  OVERDUE(null),
  VILLAGE(Level.VILLAGE),
  TOWNSHIP(Level.TOWNSHIP),
  COUNTY(Level.COUNTY);

  private final @Nullable Level level;

  Step(@Nullable Level level) {
    this.level = level;
  }

  /** The level that is told, where it goes up one. */
  @Nullable Level level() {
    return level;
  }

  /** Whether a request about this place goes that way: one about a township has no village. */
  boolean concerns(AreaCode place) {
    return level == null || level.compareTo(Level.of(place)) >= 0;
  }

  LocalDate day(LocalDate dueOn, Terms terms) {
    Limits limits = terms.limits();
    return switch (this) {
      case WARNED -> terms.calendar().minus(dueOn, limits.warning());
      case OVERDUE -> dueOn.plusDays(1);
      case VILLAGE -> terms.calendar().plus(dueOn, limits.village()).date();
      case TOWNSHIP -> terms.calendar().plus(dueOn, limits.township()).date();
      case COUNTY -> terms.calendar().plus(dueOn, limits.county()).date();
    };
  }
}
