package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a gathering was held, or is found not to have been; it may be asked for any
 * number of times.
 */
@FunctionalInterface
public interface HeldFollowUp {

  /**
   * Brings up to date what rests on gatherings of this kind on that day.
   *
   * @param organisationId who held it, if not the office of the place
   */
  void settle(GatheringKind kind, AreaCode area, @Nullable UUID organisationId, LocalDate heldOn);
}
