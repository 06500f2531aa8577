package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in what activity tells of service requests: who owes an answer by which day. */
@Component
class AnswerListener {
  private static final String REQUEST = "cn.tongxin.activity.service-request-";

  static final EventTypes<Shape> TYPES =
      new EventTypes<Shape>()
          .on(REQUEST + "due-set.v1", DueSet.class, it -> it)
          .on(REQUEST + "accepted.v1", Owned.class, it -> it)
          .on(REQUEST + "handed-over.v1", Owned.class, it -> it)
          .on(REQUEST + "paused.v1", Paused.class, it -> it)
          .on(REQUEST + "resumed.v1", Resumed.class, it -> it)
          .on(REQUEST + "resolved.v1", Closed.class, it -> seq -> it.told(true, seq))
          .on(REQUEST + "reopened.v1", Closed.class, it -> seq -> it.told(false, seq));

  private final EventReader reader;
  private final AnswerService service;

  AnswerListener(EventReader reader, AnswerService service) {
    this.reader = reader;
    this.service = service;
  }

  @KafkaListener(topics = "tongxin.activity.service-request")
  void onRequests(List<ConsumerRecord<String, byte[]>> poll) {
    service.learn(
        reader.read(poll, TYPES).stream().map(event -> event.fact().told(event.seq())).toList());
  }

  /** An event as it is read. */
  interface Shape {

    /** What it tells, as the event with this number. */
    Told<AnswerFact> told(long seq);
  }

  record DueSet(UUID requestId, AreaCode area, String owner, LocalDate dueOn) implements Shape {
    DueSet {
      requireNonNull(requestId);
      requireNonNull(area);
      requireNonNull(owner);
      requireNonNull(dueOn);
    }

    @Override
    public Told<AnswerFact> told(long seq) {
      return new Told<>(requestId, new AnswerFact.Due(area, owner, dueOn, seq));
    }
  }

  record Owned(UUID requestId, String owner) implements Shape {
    Owned {
      requireNonNull(requestId);
      requireNonNull(owner);
    }

    @Override
    public Told<AnswerFact> told(long seq) {
      return new Told<>(requestId, new AnswerFact.Owner(owner, seq));
    }
  }

  record Paused(UUID requestId, @Nullable LocalDate until) implements Shape {
    Paused {
      requireNonNull(requestId);
      requireNonNull(until);
    }

    @Override
    public Told<AnswerFact> told(long seq) {
      return new Told<>(requestId, new AnswerFact.Pause(until, seq));
    }
  }

  record Resumed(UUID requestId) implements Shape {
    Resumed {
      requireNonNull(requestId);
    }

    @Override
    public Told<AnswerFact> told(long seq) {
      return new Told<>(requestId, new AnswerFact.Pause(null, seq));
    }
  }

  record Closed(UUID requestId) {
    Closed {
      requireNonNull(requestId);
    }

    Told<AnswerFact> told(boolean answered, long seq) {
      return new Told<>(requestId, new AnswerFact.Closing(answered, seq));
    }
  }
}
