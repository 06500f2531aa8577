package cn.tongxin.activity.visit;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster where members are served. */
@Component
class MemberListener {
  static final EventTypes<Known> TYPES =
      new EventTypes<Known>()
          .on("cn.tongxin.roster.member-registered.v1", Member.class, Member::known)
          .on("cn.tongxin.roster.member-changed.v1", Member.class, Member::known)
          .on("cn.tongxin.roster.member-moved.v1", Member.class, Member::known)
          .on("cn.tongxin.roster.member-erased.v1", Erased.class, Erased::known);

  private final EventReader reader;
  private final MongoSubjects subjects;
  private final ErasureService erasures;

  MemberListener(EventReader reader, MongoSubjects subjects, ErasureService erasures) {
    this.reader = reader;
    this.subjects = subjects;
    this.erasures = erasures;
  }

  @KafkaListener(topics = "tongxin.roster.member")
  void onMembers(List<ConsumerRecord<String, byte[]>> poll) {
    List<Received<Known>> events = reader.read(poll, TYPES);
    subjects.learn(
        events.stream()
            .map(
                event ->
                    SubjectDocument.of(event.fact().memberRef(), event.seq(), event.fact().area()))
            .toList());
    events.stream()
        .map(Received::fact)
        .forEach(known -> known.erased(id -> erasures.carryOut(known.memberRef(), id)));
  }

  /** What is known of a member after an event. */
  record Known(UUID memberRef, AreaCode area, @Nullable UUID erasureId) {
    Known {
      Objects.requireNonNull(memberRef);
      Objects.requireNonNull(area);
    }

    void erased(Consumer<UUID> step) {
      if (erasureId != null) {
        step.accept(erasureId);
      }
    }
  }

  /** What this service reads of a member's events. */
  record Member(UUID memberRef, AreaCode area) {
    Known known() {
      return new Known(memberRef, area, null);
    }
  }

  /** What this service reads of an erasure. */
  record Erased(UUID memberRef, AreaCode area, UUID erasureId) {
    Known known() {
      return new Known(memberRef, area, Objects.requireNonNull(erasureId));
    }
  }
}
