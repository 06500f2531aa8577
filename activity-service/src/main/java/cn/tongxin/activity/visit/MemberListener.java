package cn.tongxin.activity.visit;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
import java.time.LocalDate;
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
  static final EventTypes<Known> TYPES =
      new EventTypes<Known>()
          .on("cn.tongxin.roster.member-registered.v1", Member.class, Member::known)
          .on("cn.tongxin.roster.member-changed.v1", Member.class, Member::known)
          .on("cn.tongxin.roster.member-moved.v1", Member.class, Member::known)
          .on("cn.tongxin.roster.member-merged.v1", Merged.class, Merged::known)
          .on("cn.tongxin.roster.member-unmerged.v1", Unmerged.class, Unmerged::known)
          .on("cn.tongxin.roster.member-erased.v1", Erased.class, Erased::known);

  private final EventReader reader;
  private final MongoSubjects subjects;
  private final Receipts receipts;
  private final ErasureService erasures;

  MemberListener(
      EventReader reader, MongoSubjects subjects, Receipts receipts, ErasureService erasures) {
    this.reader = reader;
    this.subjects = subjects;
    this.receipts = receipts;
    this.erasures = erasures;
  }

  @KafkaListener(topics = "tongxin.roster.member")
  void onMembers(List<ConsumerRecord<String, byte[]>> poll) {
    List<Received<Known>> events = reader.read(poll, TYPES);
    subjects.learn(events.stream().map(event -> event.fact().subject(event.seq())).toList());
    events.stream().map(Received::fact).forEach(this::carryOut);
  }

  private void carryOut(Known known) {
    if (known.mergeId() != null) {
      receipts.issue(CauseKind.MERGE, known.mergeId(), 1);
    }
    if (known.erasureId() != null) {
      erasures.carryOut(known.memberRef(), known.erasureId());
    }
  }

  /**
   * What is known of a member after an event.
   *
   * @param into the entry under which the member counts, if another
   * @param mergeId the merge, or its undoing, that roster wants confirmed
   * @param erasureId the erasure that is to be carried out
   * @param registeredOn since when the office serves the member
   */
  record Known(
      UUID memberRef,
      AreaCode area,
      @Nullable UUID into,
      @Nullable UUID mergeId,
      @Nullable UUID erasureId,
      @Nullable LocalDate registeredOn) {
    Known {
      Objects.requireNonNull(memberRef);
      Objects.requireNonNull(area);
    }

    SubjectDocument subject(long seq) {
      return SubjectDocument.of(memberRef, seq, area, into, registeredOn);
    }
  }

  /** What this service reads of a member's events. */
  record Member(UUID memberRef, AreaCode area, @Nullable LocalDate registeredOn) {
    Known known() {
      return new Known(memberRef, area, null, null, null, registeredOn);
    }
  }

  /** What this service reads when an entry counts under another one. */
  record Merged(
      UUID memberRef, AreaCode area, UUID into, UUID mergeId, @Nullable LocalDate registeredOn) {
    Known known() {
      return new Known(
          memberRef,
          area,
          Objects.requireNonNull(into),
          Objects.requireNonNull(mergeId),
          null,
          registeredOn);
    }
  }

  /** What this service reads when an entry counts by itself again. */
  record Unmerged(UUID memberRef, AreaCode area, UUID undoId, @Nullable LocalDate registeredOn) {
    Known known() {
      return new Known(memberRef, area, null, Objects.requireNonNull(undoId), null, registeredOn);
    }
  }

  /** What this service reads of an erasure. */
  record Erased(UUID memberRef, AreaCode area, UUID erasureId, @Nullable LocalDate registeredOn) {
    Known known() {
      return new Known(
          memberRef, area, null, null, Objects.requireNonNull(erasureId), registeredOn);
    }
  }
}
