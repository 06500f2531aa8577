package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.EventReader;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes in all facts on one road: whatever a poll holds of a member, its plan is read and saved
 * once, and the facts of one instance never race each other.
 */
@Component
class FactListener {
  private final EventReader reader;
  private final ReminderService service;

  FactListener(EventReader reader, ReminderService service) {
    this.reader = reader;
    this.service = service;
  }

  @KafkaListener(
      topics = {
        "tongxin.roster.member",
        "tongxin.roster.pairing",
        "tongxin.roster.must-visit",
        "tongxin.activity.visit"
      })
  void onFacts(List<ConsumerRecord<String, byte[]>> poll) {
    service.learn(
        reader.read(poll, FactWire.TYPES).stream()
            .flatMap(event -> event.fact().told(event.seq()))
            .toList());
  }
}
