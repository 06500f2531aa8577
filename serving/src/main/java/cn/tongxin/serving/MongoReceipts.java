package cn.tongxin.serving;

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

/** Receipts in MongoDB, one document each with its event. */
final class MongoReceipts implements Receipts {
  private final String service;
  private final Outbox<ReceiptDocument> outbox;
  private final EventEncoder encoder;
  private final Clock clock;

  /**
   * @param service whose word it is, as its topic and its event types have it
   */
  MongoReceipts(
      String service, MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    this.service = service;
    this.outbox =
        new Outbox<>(
            database.getCollection("receipts", ReceiptDocument.class),
            "tongxin." + service + ".receipt",
            relay);
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public void issue(CauseKind kind, UUID causeId, int done) {
    String cause = "receipt:" + service + ":" + kind + ":" + causeId;
    UUID id = UUID.nameUUIDFromBytes(cause.getBytes(UTF_8));
    EventDraft draft =
        new EventDraft(
            "cn.tongxin." + service + ".receipt-issued.v1",
            new Issued(id, kind, causeId, service, done, clock.instant()));
    Outgoing outgoing = encoder.append(Outgoing.empty(), List.of(draft));
    try {
      outbox.save(new ReceiptDocument(id, 1, outgoing, kind, causeId, done), Filters.empty());
    } catch (ConcurrentChange known) {
      // It was confirmed before, and its event was sent or waits for the sweep.
    }
  }

  /** The published form: see the {@code receipt-issued} events in {@code contracts}. */
  private record Issued(
      UUID receiptId, CauseKind causeKind, UUID causeId, String service, int done, Instant at) {}
}
