package cn.tongxin.activity.visit;

import cn.tongxin.activity.visit.VisitFact.What;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Tells the other parts of this service what happens to visits. It waits a moment for more to come:
 * what follows here is for readers, and need not cost whoever records.
 */
@Component
class VisitListener {
  static final EventTypes<Told> TYPES =
      new EventTypes<Told>()
          .on("cn.tongxin.activity.visit-planned.v1", Planned.class, v -> v.told(What.PLANNED))
          .on("cn.tongxin.activity.visit-missed.v1", Planned.class, v -> v.told(What.MISSED))
          .on("cn.tongxin.activity.visit-cancelled.v1", Planned.class, v -> v.told(What.CANCELLED))
          .on("cn.tongxin.activity.visit-completed.v1", Completed.class, Completed::told)
          .on("cn.tongxin.activity.visit-voided.v1", Voided.class, Voided::told);

  private final EventReader reader;
  private final List<VisitFollowUp> followUps;

  VisitListener(EventReader reader, List<VisitFollowUp> followUps) {
    this.reader = reader;
    this.followUps = followUps;
  }

  @KafkaListener(
      topics = "tongxin.activity.visit",
      groupId = "activity-service-visits",
      properties = {"fetch.min.bytes=65536", "fetch.max.wait.ms=500"})
  void onVisits(List<ConsumerRecord<String, byte[]>> poll) {
    List<VisitFact> facts = reader.read(poll, TYPES).stream().map(VisitListener::fact).toList();
    followUps.forEach(followUp -> followUp.follow(facts));
  }

  private static VisitFact fact(Received<Told> event) {
    Told told = event.fact();
    return new VisitFact(
        told.visitId(),
        event.seq(),
        event.time(),
        told.what(),
        told.memberRef(),
        told.area(),
        told.plannedOn(),
        told.visitedOn(),
        told.mustVisitId());
  }

  /** What an event says. */
  record Told(
      What what,
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      @Nullable LocalDate plannedOn,
      @Nullable LocalDate visitedOn,
      @Nullable UUID mustVisitId) {
    Told {
      Objects.requireNonNull(visitId);
      Objects.requireNonNull(memberRef);
      Objects.requireNonNull(area);
    }
  }

  /** What is read of a visit that has not happened. */
  record Planned(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate plannedOn,
      @Nullable UUID mustVisitId) {
    Told told(What what) {
      return new Told(
          what, visitId, memberRef, area, Objects.requireNonNull(plannedOn), null, mustVisitId);
    }
  }

  /** What is read of a visit that happened. */
  record Completed(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate visitedOn,
      @Nullable UUID mustVisitId,
      @Nullable LocalDate plannedOn) {
    Told told() {
      return new Told(
          What.COMPLETED,
          visitId,
          memberRef,
          area,
          plannedOn,
          Objects.requireNonNull(visitedOn),
          mustVisitId);
    }
  }

  /** What is read of a visit that was taken back. */
  record Voided(
      UUID visitId,
      UUID memberRef,
      AreaCode area,
      LocalDate visitedOn,
      @Nullable UUID mustVisitId) {
    Told told() {
      return new Told(
          What.VOIDED,
          visitId,
          memberRef,
          area,
          null,
          Objects.requireNonNull(visitedOn),
          mustVisitId);
    }
  }
}
