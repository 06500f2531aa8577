package cn.tongxin.activity.visit;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of what happens to visits: see {@code contracts/events/activity}. */
final class VisitWire {
  private static final String TYPE = "cn.tongxin.activity.visit-";

  static EventDraft draft(VisitEvent event) {
    return switch (event) {
      case VisitEvent.Planned(UUID id, AreaCode area, Plan plan) ->
          new EventDraft(TYPE + "planned.v1", OfPlan.of(id, area, plan));
      case VisitEvent.Cancelled(UUID id, AreaCode area, Plan plan) ->
          new EventDraft(TYPE + "cancelled.v1", Cancelled.of(id, area, plan));
      case VisitEvent.Completed completed ->
          new EventDraft(TYPE + "completed.v1", OfCompletion.of(completed));
      case VisitEvent.Missed(UUID id, AreaCode area, Plan plan) ->
          new EventDraft(TYPE + "missed.v1", OfPlan.of(id, area, plan));
      case VisitEvent.Voided voided -> new EventDraft(TYPE + "voided.v1", Voided.of(voided));
    };
  }

  private record OfPlan(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate plannedOn,
      List<String> officers,
      @Nullable UUID mustVisitId) {
    static OfPlan of(UUID id, AreaCode area, Plan plan) {
      return new OfPlan(
          id, plan.memberRef(), area, plan.plannedOn(), plan.officers(), plan.mustVisitId());
    }
  }

  private record OfCompletion(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate visitedOn,
      List<String> officers,
      String recordedBy,
      @Nullable UUID mustVisitId,
      int needs,
      UUID occasionId,
      @Nullable LocalDate plannedOn,
      @Nullable UUID organisationId,
      @Nullable AreaCode organisationArea) {
    static OfCompletion of(VisitEvent.Completed completed) {
      Completion done = completed.completion();
      return new OfCompletion(
          completed.visitId(),
          done.memberRef(),
          completed.area(),
          done.visitedOn(),
          done.officers(),
          completed.recording().by(),
          done.mustVisitId(),
          done.needs().size(),
          done.occasion(),
          completed.plannedOn(),
          done.organisationId(),
          completed.recording().organisationArea());
    }
  }

  private record Cancelled(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate plannedOn,
      @Nullable UUID mustVisitId) {
    static Cancelled of(UUID id, AreaCode area, Plan plan) {
      return new Cancelled(id, plan.memberRef(), area, plan.plannedOn(), plan.mustVisitId());
    }
  }

  private record Voided(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate visitedOn,
      @Nullable UUID mustVisitId,
      UUID occasionId,
      @Nullable UUID organisationId,
      @Nullable AreaCode organisationArea) {
    static Voided of(VisitEvent.Voided voided) {
      Completion done = voided.completion();
      return new Voided(
          voided.visitId(),
          done.memberRef(),
          voided.area(),
          done.visitedOn(),
          done.mustVisitId(),
          done.occasion(),
          done.organisationId(),
          voided.recording().organisationArea());
    }
  }

  private VisitWire() {}
}
