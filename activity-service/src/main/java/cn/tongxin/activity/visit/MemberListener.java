package cn.tongxin.activity.visit;

import cn.tongxin.activity.receipt.CauseKind;
import cn.tongxin.activity.receipt.Receipts;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster where members are served. */
@Component
class MemberListener {
  static final EventTypes<Member> TYPES =
      new EventTypes<Member>()
          .on("cn.tongxin.roster.member-registered.v1", Plain.class, Plain::member)
          .on("cn.tongxin.roster.member-changed.v1", Plain.class, Plain::member)
          .on("cn.tongxin.roster.member-moved.v1", Plain.class, Plain::member)
          .on("cn.tongxin.roster.member-merged.v1", Merged.class, Merged::member)
          .on("cn.tongxin.roster.member-unmerged.v1", Unmerged.class, Unmerged::member);

  private final EventReader reader;
  private final MongoSubjects subjects;
  private final Receipts receipts;

  MemberListener(EventReader reader, MongoSubjects subjects, Receipts receipts) {
    this.reader = reader;
    this.subjects = subjects;
    this.receipts = receipts;
  }

  @KafkaListener(topics = "tongxin.roster.member")
  void onMembers(List<ConsumerRecord<String, byte[]>> poll) {
    List<Received<Member>> events = reader.read(poll, TYPES);
    subjects.learn(events.stream().map(event -> event.fact().subject(event.seq())).toList());
    events.stream()
        .map(event -> event.fact().confirm())
        .filter(Objects::nonNull)
        .forEach(cause -> receipts.issue(CauseKind.MERGE, cause, 1));
  }

  /**
   * What this service makes of a member's events.
   *
   * @param into the entry under which the member counts, if another
   * @param confirm the decision that roster wants confirmed, if any
   */
  record Member(UUID memberRef, AreaCode area, @Nullable UUID into, @Nullable UUID confirm) {
    Member {
      Objects.requireNonNull(memberRef);
      Objects.requireNonNull(area);
    }

    SubjectDocument subject(long seq) {
      return SubjectDocument.of(memberRef, seq, area, into);
    }
  }

  /** What this service reads of an event that says where a member is served. */
  record Plain(UUID memberRef, AreaCode area) {
    Member member() {
      return new Member(memberRef, area, null, null);
    }
  }

  /** What this service reads when an entry counts under another one. */
  record Merged(UUID memberRef, AreaCode area, UUID into, UUID mergeId) {
    Member member() {
      return new Member(
          memberRef, area, Objects.requireNonNull(into), Objects.requireNonNull(mergeId));
    }
  }

  /** What this service reads when an entry counts by itself again. */
  record Unmerged(UUID memberRef, AreaCode area, UUID undoId) {
    Member member() {
      return new Member(memberRef, area, null, Objects.requireNonNull(undoId));
    }
  }
}
