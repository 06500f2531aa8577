package cn.tongxin.assessment.receipt;

import cn.tongxin.assessment.letter.Drafts;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Lets unsigned letters change hands and confirms it. Nothing else here does: evidence names no
 * officer, and who is accountable for a signed letter changes by an amendment that both sides sign.
 */
@Component
class HandoverListener {
  static final EventTypes<Announced> TYPES =
      new EventTypes<Announced>()
          .on("cn.tongxin.roster.handover-announced.v1", Announced.class, Function.identity());

  private final EventReader reader;
  private final Drafts drafts;
  private final Receipts receipts;

  HandoverListener(EventReader reader, Drafts drafts, Receipts receipts) {
    this.reader = reader;
    this.drafts = drafts;
    this.receipts = receipts;
  }

  @KafkaListener(topics = "tongxin.roster.handover")
  void onHandovers(List<ConsumerRecord<String, byte[]>> poll) {
    reader.read(poll, TYPES).forEach(event -> carryOut(event.fact()));
  }

  private void carryOut(Announced it) {
    int moved = drafts.handOver(it.area(), it.fromOfficer(), it.toOfficer());
    receipts.issue(CauseKind.HANDOVER, it.handoverId(), moved);
  }

  /** What is read of a hand-over. */
  record Announced(UUID handoverId, AreaCode area, String fromOfficer, String toOfficer) {
    Announced {
      Objects.requireNonNull(handoverId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(fromOfficer);
      Objects.requireNonNull(toOfficer);
    }
  }
}
