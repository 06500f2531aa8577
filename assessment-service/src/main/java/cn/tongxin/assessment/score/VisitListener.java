package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes evidence of visits that happened, and takes back what was voided. */
@Component
class VisitListener {
  static final EventTypes<VisitFact> TYPES =
      new EventTypes<VisitFact>()
          .on("cn.tongxin.activity.visit-completed.v1", Visit.class, v -> new VisitFact(v, false))
          .on("cn.tongxin.activity.visit-voided.v1", Visit.class, v -> new VisitFact(v, true));

  private final EventReader reader;
  private final Scorekeeper scorekeeper;
  private final Windows windows;

  VisitListener(EventReader reader, Scorekeeper scorekeeper, Windows windows) {
    this.reader = reader;
    this.scorekeeper = scorekeeper;
    this.windows = windows;
  }

  /** Of these there are most, and each poll of a backlog writes nearly every tally once. */
  @KafkaListener(topics = "tongxin.activity.visit", properties = "max.poll.records=5000")
  void onVisits(List<ConsumerRecord<String, byte[]>> poll) {
    credit(reader.read(poll, TYPES));
  }

  /** Counts each visit for its village, or by way of the window that it names. */
  void credit(List<Received<VisitFact>> facts) {
    Map<TallyKey, List<Evidence>> evidence = new LinkedHashMap<>();
    Map<UUID, List<Consumer<Window>>> answers = new LinkedHashMap<>();
    for (Received<VisitFact> received : facts) {
      Visit visit = received.fact().visit();
      int counts = received.fact().voided() ? 0 : 1;
      if (visit.organisationId() != null && visit.organisationArea() != null) {
        add(evidence, visit.organisationArea(), at(visit.organisationId(), received, counts));
      }
      if (visit.mustVisitId() == null) {
        add(evidence, visit.area(), answer(received).evidence(received.seq(), counts));
      } else {
        answers
            .computeIfAbsent(visit.mustVisitId(), _ -> new ArrayList<>())
            .add(window -> window.learn(answer(received), received.time()));
      }
    }
    windows
        .learn(answers)
        .forEach((key, more) -> evidence.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more));
    scorekeeper.credit(evidence);
  }

  private static void add(Map<TallyKey, List<Evidence>> all, AreaCode area, Evidence one) {
    all.computeIfAbsent(TallyKey.of(area, one.day().getYear()), _ -> new ArrayList<>()).add(one);
  }

  /** The visit as one made at an organisation. */
  private static Evidence at(UUID organisationId, Received<VisitFact> received, int counts) {
    Visit visit = received.fact().visit();
    return new Evidence(
        "visit:" + visit.visitId() + ":at",
        Measure.VISITS_AT,
        organisationId.toString(),
        visit.visitedOn(),
        visit.visitId(),
        received.seq(),
        counts,
        0,
        List.of(),
        null,
        received.time());
  }

  private static Window.Answer answer(Received<VisitFact> received) {
    Visit visit = received.fact().visit();
    return new Window.Answer(
        visit.visitId(),
        received.seq(),
        visit.visitedOn(),
        received.fact().voided(),
        visit.area(),
        received.time());
  }

  /** What is read of a visit; there is no field for whom it was to. */
  record Visit(
      UUID visitId,
      AreaCode area,
      LocalDate visitedOn,
      @Nullable UUID mustVisitId,
      @Nullable UUID organisationId,
      @Nullable AreaCode organisationArea) {
    Visit {
      Objects.requireNonNull(visitId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(visitedOn);
    }

    /** A visit that was at no organisation. */
    Visit(UUID visitId, AreaCode area, LocalDate visitedOn, @Nullable UUID mustVisitId) {
      this(visitId, area, visitedOn, mustVisitId, null, null);
    }
  }

  /** A visit that happened, or was taken back. */
  record VisitFact(Visit visit, boolean voided) {}
}
