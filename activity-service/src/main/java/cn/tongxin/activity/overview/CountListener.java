package cn.tongxin.activity.overview;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of requests, which are then counted as they are by now. */
@Component
class CountListener {
  static final EventTypes<Changed> TYPES = types();

  private final EventReader reader;
  private final CountService counts;

  CountListener(EventReader reader, CountService counts) {
    this.reader = reader;
    this.counts = counts;
  }

  private static EventTypes<Changed> types() {
    EventTypes<Changed> types = new EventTypes<>();
    for (String what :
        List.of("received", "due-set", "paused", "resumed", "resolved", "reopened")) {
      String type = "cn.tongxin.activity.service-request-" + what + ".v1";
      types = types.on(type, Changed.class, Function.identity());
    }
    return types;
  }

  @KafkaListener(
      topics = "tongxin.activity.service-request",
      groupId = "activity-service-overview",
      properties = {"fetch.min.bytes=65536", "fetch.max.wait.ms=500"})
  void onRequests(List<ConsumerRecord<String, byte[]>> poll) {
    counts.requests(
        reader.read(poll, TYPES).stream().map(it -> it.fact().requestId()).distinct().toList());
  }

  /** What is read of a request: which one it is. */
  record Changed(UUID requestId) {
    Changed {
      Objects.requireNonNull(requestId);
    }
  }
}
