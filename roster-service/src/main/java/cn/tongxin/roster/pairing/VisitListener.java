package cn.tongxin.roster.pairing;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from activity on which days members were visited, and by whom. */
@Component
class VisitListener {
  private static final String VISIT = "cn.tongxin.activity.visit-";

  static final EventTypes<Visit> TYPES =
      new EventTypes<Visit>()
          .on(VISIT + "completed.v1", Completed.class, Completed::visit)
          .on(VISIT + "voided.v1", Voided.class, Voided::visit);

  private final EventReader reader;
  private final MongoVisitDays days;

  VisitListener(EventReader reader, MongoVisitDays days) {
    this.reader = reader;
    this.days = days;
  }

  @KafkaListener(topics = "tongxin.activity.visit")
  void onVisits(List<ConsumerRecord<String, byte[]>> poll) {
    days.learn(
        reader.read(poll, TYPES).stream()
            .map(event -> VisitDayDocument.of(event.fact(), event.seq()))
            .toList());
  }

  /** A visit; nobody went where it was voided. */
  record Visit(
      UUID id, UUID memberRef, LocalDate on, List<String> officers, @Nullable UUID mustVisitId) {}

  /** What is read of a completed visit. */
  record Completed(
      UUID visitId,
      UUID memberRef,
      LocalDate visitedOn,
      List<String> officers,
      @Nullable UUID mustVisitId) {
    Completed {
      requireNonNull(visitId);
      requireNonNull(memberRef);
      requireNonNull(visitedOn);
      officers = List.copyOf(officers);
    }

    Visit visit() {
      return new Visit(visitId, memberRef, visitedOn, officers, mustVisitId);
    }
  }

  /** What is read of a voided visit. */
  record Voided(UUID visitId, UUID memberRef, LocalDate visitedOn) {
    Voided {
      requireNonNull(visitId);
      requireNonNull(memberRef);
      requireNonNull(visitedOn);
    }

    Visit visit() {
      return new Visit(visitId, memberRef, visitedOn, List.of(), null);
    }
  }
}
