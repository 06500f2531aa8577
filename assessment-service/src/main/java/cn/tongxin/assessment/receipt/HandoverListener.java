package cn.tongxin.assessment.receipt;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
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
 * Confirms hand-overs of officers. Nothing here changes hands by one: evidence names no officer,
 * and who is accountable for a letter changes by an amendment that both sides sign.
 */
@Component
class HandoverListener {
  static final EventTypes<Announced> TYPES =
      new EventTypes<Announced>()
          .on("cn.tongxin.roster.handover-announced.v1", Announced.class, Function.identity());

  private final EventReader reader;
  private final Receipts receipts;

  HandoverListener(EventReader reader, Receipts receipts) {
    this.reader = reader;
    this.receipts = receipts;
  }

  @KafkaListener(topics = "tongxin.roster.handover")
  void onHandovers(List<ConsumerRecord<String, byte[]>> poll) {
    reader
        .read(poll, TYPES)
        .forEach(it -> receipts.issue(CauseKind.HANDOVER, it.fact().handoverId(), 0));
  }

  /** What is read of a hand-over. */
  record Announced(UUID handoverId) {
    Announced {
      Objects.requireNonNull(handoverId);
    }
  }
}
