package cn.tongxin.notification.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.EventTypes;
import cn.tongxin.notification.ServiceUnderTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hand-overs that a test announces. */
public final class HandoversByHand {

  /** The event types that are read. */
  public static EventTypes<?> types() {
    return HandoverListener.TYPES;
  }

  /** Hears of hand-overs, as one poll. */
  public static void hear(ServiceUnderTest service, List<ConsumerRecord<String, byte[]>> records) {
    service.bean(HandoverListener.class).onHandovers(records);
  }

  static ConsumerRecord<String, byte[]> record(
      String type, UUID id, String area, String from, String to, long seq) {
    String payload =
        "{\"handoverId\": \"%s\", \"area\": \"%s\", \"fromOfficer\": \"%s\", \"toOfficer\": \"%s\", \"effectiveOn\": \"2026-11-22\"}"
            .formatted(id, area, from, to);
    var record = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    String name = "cn.tongxin.roster.handover-" + type + ".v1";
    record.headers().add("ce_type", name.getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", "2100-01-01T00:00:00Z".getBytes(UTF_8));
    return record;
  }

  private HandoversByHand() {}
}
