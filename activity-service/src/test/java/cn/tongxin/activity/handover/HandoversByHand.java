package cn.tongxin.activity.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.EventTypes;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;

/** Hand-overs that a test announces. */
public final class HandoversByHand {
  private final HandoverListener listener;

  public HandoversByHand(ApplicationContext context) {
    this.listener = context.getBean(HandoverListener.class);
  }

  /** The event types that are read. */
  public static EventTypes<?> types() {
    return HandoverListener.TYPES;
  }

  /** A hand-over is announced, thrice. */
  public void come(UUID id, String area, String from, String to, String at) {
    Deliveries.thriceAndShuffled(List.of(record(id, area, from, to, at)), 1)
        .forEach(listener::onHandovers);
  }

  private static ConsumerRecord<String, byte[]> record(
      UUID id, String area, String from, String to, String at) {
    String payload =
        "{\"handoverId\": \"%s\", \"area\": \"%s\", \"fromOfficer\": \"%s\", \"toOfficer\": \"%s\"}"
            .formatted(id, area, from, to);
    var record = new ConsumerRecord<>("topic", 0, 0, "key", payload.getBytes(UTF_8));
    record.headers().add("ce_type", "cn.tongxin.roster.handover-announced.v1".getBytes(UTF_8));
    record.headers().add("ce_seq", "1".getBytes(UTF_8));
    record.headers().add("ce_time", at.getBytes(UTF_8));
    return record;
  }
}
