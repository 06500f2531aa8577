package cn.tongxin.roster.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.EventTypes;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;

/** Visits that a test tells of, thrice and shuffled. */
public final class VisitsByHand {
  private final VisitListener listener;

  public VisitsByHand(ApplicationContext context) {
    this.listener = context.getBean(VisitListener.class);
  }

  /** The event types that are read. */
  public static EventTypes<?> types() {
    return VisitListener.TYPES;
  }

  /** A visit by this officer; answers its id. */
  public UUID visited(String member, String on, String officer) {
    UUID id = UUID.randomUUID();
    tell(List.of(completed(id, member, on, officer)));
    return id;
  }

  /** A visit that answers a window. */
  public void answered(String member, String on, String mustVisitId) {
    UUID id = UUID.randomUUID();
    String payload =
        "{\"visitId\": \"%s\", \"memberRef\": \"%s\", \"visitedOn\": \"%s\", \"officers\":"
            + " [\"a\"], \"mustVisitId\": \"%s\"}";
    tell(List.of(record("visit-completed", payload.formatted(id, member, on, mustVisitId), 1)));
  }

  /** A visit that was voided: both events, in whatever order. */
  public void voided(String member, String on, String officer) {
    UUID id = UUID.randomUUID();
    String payload =
        "{\"visitId\": \"%s\", \"memberRef\": \"%s\", \"visitedOn\": \"%s\"}"
            .formatted(id, member, on);
    tell(List.of(completed(id, member, on, officer), record("visit-voided", payload, 2)));
  }

  private void tell(List<ConsumerRecord<String, byte[]>> events) {
    Deliveries.thriceAndShuffled(events, 7).forEach(listener::onVisits);
  }

  private static ConsumerRecord<String, byte[]> completed(
      UUID id, String member, String on, String officer) {
    return record(
        "visit-completed",
        "{\"visitId\": \"%s\", \"memberRef\": \"%s\", \"visitedOn\": \"%s\", \"officers\": [\"%s\"]}"
            .formatted(id, member, on, officer),
        1);
  }

  private static ConsumerRecord<String, byte[]> record(String type, String payload, long seq) {
    var record = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    record.headers().add("ce_type", ("cn.tongxin.activity." + type + ".v1").getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    return record;
  }
}
