package cn.tongxin.assessment.score;

import cn.tongxin.assessment.score.Told.Figure;
import cn.tongxin.assessment.score.Told.Step;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Makes evidence of service requests: what came of them, not that there were some. */
@Component
class RequestListener {
  private static final String TYPE = "cn.tongxin.activity.service-request-";

  static final EventTypes<News> TYPES =
      new EventTypes<News>()
          .on(TYPE + "received.v1", Arrival.class, Arrival::news)
          .on(TYPE + "due-set.v1", Limit.class, Limit::news)
          .on(TYPE + "resolved.v1", Answer.class, Answer::news)
          .on(TYPE + "confirmed.v1", Word.class, word -> word.news(Step.CONFIRMED))
          .on(TYPE + "reopened.v1", Word.class, word -> word.news(Step.REOPENED))
          .on(TYPE + "rated.v1", Stars.class, Stars::news);

  private final EventReader reader;
  private final Scorekeeper scorekeeper;
  private final Matters matters;

  RequestListener(EventReader reader, Scorekeeper scorekeeper, Matters matters) {
    this.reader = reader;
    this.scorekeeper = scorekeeper;
    this.matters = matters;
  }

  @KafkaListener(topics = "tongxin.activity.service-request")
  void onRequests(List<ConsumerRecord<String, byte[]>> poll) {
    credit(reader.read(poll, TYPES));
  }

  /** Counts what is known of each request now. */
  void credit(List<Received<News>> facts) {
    scorekeeper.credit(matters.learn(News.byRecord(facts)));
  }

  /** What is read of a request that came in. */
  record Arrival(UUID requestId, String kind, AreaCode area, Instant receivedAt) {
    Arrival {
      Objects.requireNonNull(requestId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(receivedAt);
    }

    News news() {
      LocalDate day = Evidence.dayOf(receivedAt);
      return new News(
          requestId, (seq, at) -> Told.of(Step.RECEIVED, seq, area, at).kind(kind).on(day));
    }
  }

  /** What is read of its time limit. */
  record Limit(UUID requestId, String kind, AreaCode area, LocalDate dueOn) {
    Limit {
      Objects.requireNonNull(requestId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(dueOn);
    }

    News news() {
      return new News(
          requestId, (seq, at) -> Told.of(Step.DUE_SET, seq, area, at).kind(kind).on(dueOn));
    }
  }

  /** What is read of its answer. */
  record Answer(
      UUID requestId,
      String kind,
      AreaCode area,
      LocalDate resolvedOn,
      boolean withinLimit,
      String outcome) {
    Answer {
      Objects.requireNonNull(requestId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(resolvedOn);
      Objects.requireNonNull(outcome);
    }

    News news() {
      Step step = outcome.equals("WITHDRAWN") ? Step.WITHDRAWN : Step.RESOLVED;
      boolean solved = withinLimit && !outcome.equals("NOT_SOLVED");
      return new News(
          requestId,
          (seq, at) ->
              Told.of(step, seq, area, at)
                  .kind(kind)
                  .on(resolvedOn)
                  .answered(solved, outcome.equals("ADOPTED")));
    }
  }

  /** What is read of the requester's word on the answer. */
  record Word(UUID requestId, AreaCode area, LocalDate on) {
    Word {
      Objects.requireNonNull(requestId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(on);
    }

    News news(Step step) {
      return new News(requestId, (seq, at) -> Told.of(step, seq, area, at).on(on));
    }
  }

  /** What is read of the requester's rating of the service. */
  record Stars(UUID requestId, String kind, AreaCode area, int rating, LocalDate on) {
    Stars {
      Objects.requireNonNull(requestId);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(area);
      Objects.requireNonNull(on);
    }

    News news() {
      return new News(
          requestId,
          (seq, at) ->
              Told.of(Step.RATED, seq, area, at)
                  .kind(kind)
                  .on(on)
                  .figures(Figure.ofRating(rating)));
    }
  }
}
