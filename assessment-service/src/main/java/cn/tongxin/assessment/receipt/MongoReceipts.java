package cn.tongxin.assessment.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Receipts in MongoDB, one document each with its event. */
@Repository
class MongoReceipts implements Receipts {
  private static final String SERVICE = "assessment";

  private final Outbox<ReceiptDocument> outbox;
  private final EventEncoder encoder;
  private final Clock clock;

  MongoReceipts(MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    this.outbox =
        new Outbox<>(
            database.getCollection("receipts", ReceiptDocument.class),
            "tongxin.assessment.receipt",
            relay);
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public void issue(CauseKind kind, UUID causeId, int done) {
    String cause = "receipt:" + SERVICE + ":" + kind + ":" + causeId;
    UUID id = UUID.nameUUIDFromBytes(cause.getBytes(UTF_8));
    EventDraft draft =
        new EventDraft(
            "cn.tongxin.assessment.receipt-issued.v1",
            new Issued(id, kind, causeId, SERVICE, done, clock.instant()));
    Outgoing outgoing = encoder.append(Outgoing.empty(), List.of(draft));
    try {
      outbox.save(new ReceiptDocument(id, 1, outgoing, kind, causeId, done), Filters.empty());
    } catch (ConcurrentChange known) {
      // It was confirmed before, and its event was sent or waits for the sweep.
    }
  }

  /** The published form: see {@code contracts/events/assessment}. */
  private record Issued(
      UUID receiptId, CauseKind causeKind, UUID causeId, String service, int done, Instant at) {}
}
