package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;

/** What happened to a visit. */
sealed interface VisitEvent {

  /** It was planned. */
  record Planned(UUID visitId, AreaCode area, Plan plan) implements VisitEvent {}

  /** It happened and was recorded by this person. */
  record Completed(UUID visitId, AreaCode area, Completion completion, String recordedBy)
      implements VisitEvent {}

  /** It will not happen. */
  record Cancelled(UUID visitId, AreaCode area, Plan plan) implements VisitEvent {}

  /** It was recorded in error. */
  record Voided(UUID visitId, AreaCode area, Completion completion) implements VisitEvent {}
}
