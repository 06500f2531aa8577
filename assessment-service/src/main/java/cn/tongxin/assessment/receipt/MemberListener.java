package cn.tongxin.assessment.receipt;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Confirms erasures and mergers of members at once: this service knows of no person, so there is
 * nothing to do, and what it counted stays counted.
 */
@Component
class MemberListener {
  static final EventTypes<Cause> TYPES =
      new EventTypes<Cause>()
          .on("cn.tongxin.roster.member-erased.v1", Erased.class, Erased::cause)
          .on("cn.tongxin.roster.member-merged.v1", Merged.class, Merged::cause)
          .on("cn.tongxin.roster.member-unmerged.v1", Unmerged.class, Unmerged::cause);

  private final EventReader reader;
  private final Receipts receipts;

  MemberListener(EventReader reader, Receipts receipts) {
    this.reader = reader;
    this.receipts = receipts;
  }

  @KafkaListener(topics = "tongxin.roster.member")
  void onMembers(List<ConsumerRecord<String, byte[]>> poll) {
    reader
        .read(poll, TYPES)
        .forEach(event -> receipts.issue(event.fact().kind(), event.fact().id(), 0));
  }

  /** What is to be confirmed; never whom it is about. */
  record Cause(CauseKind kind, UUID id) {
    Cause {
      Objects.requireNonNull(id);
    }
  }

  /** What is read of an erasure: not whose it is. */
  record Erased(UUID erasureId) {
    Cause cause() {
      return new Cause(CauseKind.ERASURE, erasureId);
    }
  }

  /** What is read where two entries are of one person: not of whom. */
  record Merged(UUID mergeId) {
    Cause cause() {
      return new Cause(CauseKind.MERGE, mergeId);
    }
  }

  /** What is read where they are of two after all. */
  record Unmerged(UUID undoId) {
    Cause cause() {
      return new Cause(CauseKind.MERGE, undoId);
    }
  }
}
