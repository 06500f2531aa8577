package cn.tongxin.activity.gathering;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a gathering. */
sealed interface GatheringEvent {

  /** It was planned, or planned otherwise. */
  record Planned(UUID gatheringId, GatheringPlan plan, @Nullable UUID seriesId)
      implements GatheringEvent {}

  /** It was held, with so many people. */
  record Held(UUID gatheringId, GatheringPlan plan, LocalDate heldOn, Turnout turnout)
      implements GatheringEvent {}

  /** It will not be held; or it was recorded in error as held on that day. */
  record Cancelled(UUID gatheringId, GatheringPlan plan, @Nullable LocalDate heldOn)
      implements GatheringEvent {}
}
