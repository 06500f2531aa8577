package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.EventReader;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Learns what offices have entered here, from the beginning: a database that was filled from the
 * topics knows it like the one in which it was entered.
 */
@Component
class SettingsListener {
  private final EventReader reader;
  private final SettingsService service;

  SettingsListener(EventReader reader, SettingsService service) {
    this.reader = reader;
    this.service = service;
  }

  @KafkaListener(topics = "tongxin.notification.reminder-settings")
  void onSettings(List<ConsumerRecord<String, byte[]>> poll) {
    reader
        .read(poll, SettingsWire.TYPES)
        .forEach(event -> service.learn(event.fact(), event.seq()));
  }
}
