package cn.tongxin.roster.receipt;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.CauseKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in what the other services confirm; whoever waits for it is told after it is stored. */
@Component
class ReceiptListener {
  static final EventTypes<Receipt> TYPES =
      new EventTypes<Receipt>()
          .on("cn.tongxin.activity.receipt-issued.v1", Issued.class, it -> it.by("activity"))
          .on("cn.tongxin.assessment.receipt-issued.v1", Issued.class, it -> it.by("assessment"))
          .on(
              "cn.tongxin.notification.receipt-issued.v1",
              Issued.class,
              it -> it.by("notification"));

  private final EventReader reader;
  private final MongoReceipts receipts;
  private final List<ReceiptFollowUp> followUps;

  ReceiptListener(EventReader reader, MongoReceipts receipts, List<ReceiptFollowUp> followUps) {
    this.reader = reader;
    this.receipts = receipts;
    this.followUps = followUps;
  }

  @KafkaListener(
      topics = {
        "tongxin.activity.receipt",
        "tongxin.assessment.receipt",
        "tongxin.notification.receipt"
      })
  void onReceipts(List<ConsumerRecord<String, byte[]>> poll) {
    List<Receipt> come = reader.read(poll, TYPES).stream().map(Received::fact).toList();
    receipts.keep(come);
    come.stream()
        .map(receipt -> new Cause(receipt.causeKind(), receipt.causeId()))
        .distinct()
        .forEach(cause -> followUps.forEach(it -> it.confirmed(cause.kind(), cause.id())));
  }

  private record Cause(CauseKind kind, UUID id) {}

  /** What is read of a receipt; who issued it is known by its type. */
  record Issued(CauseKind causeKind, UUID causeId, int done, Instant at) {
    Issued {
      Objects.requireNonNull(causeKind);
      Objects.requireNonNull(causeId);
      Objects.requireNonNull(at);
    }

    Receipt by(String service) {
      return new Receipt(causeKind, causeId, service, done, at);
    }
  }
}
