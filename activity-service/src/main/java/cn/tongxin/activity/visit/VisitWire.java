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
          new EventDraft(
              TYPE + "cancelled.v1",
              new Cancelled(id, plan.memberRef(), area, plan.plannedOn(), plan.mustVisitId()));
      case VisitEvent.Completed(UUID id, AreaCode area, Completion done, String by) ->
          new EventDraft(TYPE + "completed.v1", OfCompletion.of(id, area, done, by));
      case VisitEvent.Voided(UUID id, AreaCode area, Completion done) ->
          new EventDraft(
              TYPE + "voided.v1",
              new Voided(id, done.memberRef(), area, done.visitedOn(), done.mustVisitId()));
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
      int needs) {
    static OfCompletion of(UUID id, AreaCode area, Completion done, String by) {
      return new OfCompletion(
          id,
          done.memberRef(),
          area,
          done.visitedOn(),
          done.officers(),
          by,
          done.mustVisitId(),
          done.needs().size());
    }
  }

  private record Cancelled(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate plannedOn,
      @Nullable UUID mustVisitId) {}

  private record Voided(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate visitedOn,
      @Nullable UUID mustVisitId) {}

  private VisitWire() {}
}
