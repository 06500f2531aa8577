package cn.tongxin.activity.gathering;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of what happens to gatherings: see {@code contracts/events/activity}. */
final class GatheringWire {
  private static final String TYPE = "cn.tongxin.activity.gathering-";

  static EventDraft draft(GatheringEvent event) {
    return switch (event) {
      case GatheringEvent.Planned(UUID id, GatheringPlan plan, UUID series) ->
          new EventDraft(TYPE + "planned.v1", Planned.of(id, plan, series));
      case GatheringEvent.Held(UUID id, GatheringPlan plan, LocalDate on, Turnout turnout) ->
          new EventDraft(TYPE + "held.v1", Held.of(id, plan, on, turnout));
      case GatheringEvent.Cancelled(UUID id, GatheringPlan plan, LocalDate heldOn) ->
          new EventDraft(TYPE + "cancelled.v1", Cancelled.of(id, plan, heldOn));
    };
  }

  private record Planned(
      UUID gatheringId,
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      LocalDate plannedOn,
      int sessions,
      @Nullable UUID seriesId) {
    static Planned of(UUID id, GatheringPlan plan, @Nullable UUID seriesId) {
      return new Planned(
          id,
          plan.kind(),
          plan.area(),
          plan.organisationId(),
          plan.firstDay(),
          plan.sessions().size(),
          seriesId);
    }
  }

  private record Held(
      UUID gatheringId,
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      LocalDate heldOn,
      int sessions,
      int heads,
      int distinctPeople,
      BigDecimal hours,
      BigDecimal personHours,
      List<Turnout.Coverage> audiences) {
    static Held of(UUID id, GatheringPlan plan, LocalDate on, Turnout turnout) {
      return new Held(
          id,
          plan.kind(),
          plan.area(),
          plan.organisationId(),
          on,
          turnout.sessions(),
          turnout.heads(),
          turnout.distinctPeople(),
          turnout.hours(),
          turnout.personHours(),
          turnout.audiences());
    }
  }

  private record Cancelled(
      UUID gatheringId,
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      LocalDate plannedOn,
      @Nullable LocalDate heldOn) {
    static Cancelled of(UUID id, GatheringPlan plan, @Nullable LocalDate heldOn) {
      return new Cancelled(
          id, plan.kind(), plan.area(), plan.organisationId(), plan.firstDay(), heldOn);
    }
  }

  private GatheringWire() {}
}
