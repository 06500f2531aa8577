package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As what a gathering counts: for the organisation that held it, or else for the office of its
 * place and for no place above or below.
 */
final class Counted {

  /** Sorts by who held it and by day, so that a period is one range of an index. */
  static String key(GatheringPlan plan, LocalDate heldOn) {
    return key(plan.kind(), plan.area(), plan.organisationId(), heldOn);
  }

  static String key(
      GatheringKind kind, AreaCode area, @Nullable UUID organisationId, LocalDate day) {
    return kind + "|" + (organisationId == null ? area : organisationId) + "|" + day;
  }

  private Counted() {}
}
