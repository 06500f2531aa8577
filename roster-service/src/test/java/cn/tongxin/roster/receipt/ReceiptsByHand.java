package cn.tongxin.roster.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.CauseKind;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;

/** Receipts of the other services, given to the listener by a test. */
public final class ReceiptsByHand {
  private final ReceiptListener listener;

  public ReceiptsByHand(ApplicationContext context) {
    this.listener = context.getBean(ReceiptListener.class);
  }

  /** A service confirms a hand-over. */
  public void come(UUID cause, String service, int done) {
    come(CauseKind.HANDOVER, cause, service, done);
  }

  /** A service confirms. */
  public void come(CauseKind kind, UUID cause, String service, int done) {
    String payload =
        "{\"causeKind\": \"%s\", \"causeId\": \"%s\", \"done\": %d, \"at\": \"2026-11-22T02:00:00Z\"}"
            .formatted(kind, cause, done);
    var record = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    String type = "cn.tongxin." + service + ".receipt-issued.v1";
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("ce_seq", "1".getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    listener.onReceipts(List.of(record));
  }
}
