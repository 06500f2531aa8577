package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a visit. */
sealed interface VisitEvent {

  /** It was planned. */
  record Planned(UUID visitId, AreaCode area, Plan plan) implements VisitEvent {}

  /** It happened and was recorded; it may have been planned for another day. */
  record Completed(
      UUID visitId,
      AreaCode area,
      Completion completion,
      Visit.Recording recording,
      @Nullable LocalDate plannedOn)
      implements VisitEvent {}

  /** Its day is over, and nobody has recorded that it happened. */
  record Missed(UUID visitId, AreaCode area, Plan plan) implements VisitEvent {}

  /** It will not happen. */
  record Cancelled(UUID visitId, AreaCode area, Plan plan) implements VisitEvent {}

  /** It was recorded in error. */
  record Voided(UUID visitId, AreaCode area, Completion completion, Visit.Recording recording)
      implements VisitEvent {}
}
