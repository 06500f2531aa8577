package cn.tongxin.assessment.receipt;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Confirms erasures at once: this service knows of no person, so there is nothing to erase, and
 * what it counted stays counted.
 */
@Component
class ErasureListener {
  static final EventTypes<Erased> TYPES =
      new EventTypes<Erased>()
          .on("cn.tongxin.roster.member-erased.v1", Erased.class, Function.identity());

  private final EventReader reader;
  private final Receipts receipts;

  ErasureListener(EventReader reader, Receipts receipts) {
    this.reader = reader;
    this.receipts = receipts;
  }

  @KafkaListener(topics = "tongxin.roster.member")
  void onErasures(List<ConsumerRecord<String, byte[]>> poll) {
    reader
        .read(poll, TYPES)
        .forEach(event -> receipts.issue(CauseKind.ERASURE, event.fact().erasureId(), 0));
  }

  /** What is read of an erasure: not whose it is. */
  record Erased(UUID erasureId) {
    Erased {
      Objects.requireNonNull(erasureId);
    }
  }
}
