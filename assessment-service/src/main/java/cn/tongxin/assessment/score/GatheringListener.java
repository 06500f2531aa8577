package cn.tongxin.assessment.score;

import cn.tongxin.assessment.score.Told.Figure;
import cn.tongxin.assessment.score.Told.Step;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes evidence of gatherings that were held. */
@Component
class GatheringListener {
  static final EventTypes<News> TYPES =
      new EventTypes<News>()
          .on("cn.tongxin.activity.gathering-held.v1", Held.class, Held::news)
          .on("cn.tongxin.activity.gathering-cancelled.v1", Cancelled.class, Cancelled::news);

  private final EventReader reader;
  private final Scorekeeper scorekeeper;
  private final Matters matters;

  GatheringListener(EventReader reader, Scorekeeper scorekeeper, Matters matters) {
    this.reader = reader;
    this.scorekeeper = scorekeeper;
    this.matters = matters;
  }

  @KafkaListener(topics = "tongxin.activity.gathering")
  void onGatherings(List<ConsumerRecord<String, byte[]>> poll) {
    credit(reader.read(poll, TYPES));
  }

  /** Counts each gathering in its place on the day on which it was held. */
  void credit(List<Received<News>> facts) {
    scorekeeper.credit(matters.learn(News.byRecord(facts)));
  }

  /** What is read of a gathering that was held. */
  record Held(
      UUID gatheringId,
      String kind,
      AreaCode area,
      LocalDate heldOn,
      long sessions,
      long heads,
      long distinctPeople,
      BigDecimal hours) {
    Held {
      Objects.requireNonNull(gatheringId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(heldOn);
      Objects.requireNonNull(hours);
    }

    News news() {
      Figure figures = Figure.ofGathering(sessions, heads, distinctPeople, hours);
      return new News(
          gatheringId,
          (seq, at) -> Told.of(Step.HELD, seq, area, at).kind(kind).on(heldOn).figures(figures));
    }
  }

  /** What is read of one that was not held, or not really. */
  record Cancelled(UUID gatheringId, String kind, AreaCode area, @Nullable LocalDate heldOn) {
    Cancelled {
      Objects.requireNonNull(gatheringId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
    }

    News news() {
      return new News(
          gatheringId, (seq, at) -> Told.of(Step.CANCELLED, seq, area, at).kind(kind).on(heldOn));
    }
  }
}
