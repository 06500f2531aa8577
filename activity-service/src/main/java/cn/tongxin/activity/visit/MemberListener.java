package cn.tongxin.activity.visit;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster where members are served. */
@Component
class MemberListener {
  static final EventTypes<Member> TYPES =
      new EventTypes<Member>()
          .on("cn.tongxin.roster.member-registered.v1", Member.class, Function.identity())
          .on("cn.tongxin.roster.member-changed.v1", Member.class, Function.identity())
          .on("cn.tongxin.roster.member-moved.v1", Member.class, Function.identity());

  private final EventReader reader;
  private final MongoSubjects subjects;

  MemberListener(EventReader reader, MongoSubjects subjects) {
    this.reader = reader;
    this.subjects = subjects;
  }

  @KafkaListener(topics = "tongxin.roster.member")
  void onMembers(List<ConsumerRecord<String, byte[]>> poll) {
    subjects.learn(
        reader.read(poll, TYPES).stream()
            .map(
                event ->
                    SubjectDocument.of(event.fact().memberRef(), event.seq(), event.fact().area()))
            .toList());
  }

  /** What this service reads of a member's events. */
  record Member(UUID memberRef, AreaCode area) {
    Member {
      Objects.requireNonNull(memberRef);
      Objects.requireNonNull(area);
    }
  }
}
