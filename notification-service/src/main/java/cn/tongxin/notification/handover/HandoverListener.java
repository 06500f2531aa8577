package cn.tongxin.notification.handover;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of hand-overs: of one that is to be carried out here, and of one that is completed. */
@Component
class HandoverListener {
  static final EventTypes<Told> TYPES =
      new EventTypes<Told>()
          .on("cn.tongxin.roster.handover-announced.v1", Handover.class, it -> it.told(false))
          .on("cn.tongxin.roster.handover-completed.v1", Handover.class, it -> it.told(true));

  private final EventReader reader;
  private final HandoverService service;

  HandoverListener(EventReader reader, HandoverService service) {
    this.reader = reader;
    this.service = service;
  }

  @KafkaListener(topics = "tongxin.roster.handover")
  void onHandovers(List<ConsumerRecord<String, byte[]>> poll) {
    for (Received<Told> event : reader.read(poll, TYPES)) {
      if (event.fact().completed()) {
        service.completed(event.fact().handover(), event.time());
      } else {
        service.announced(event.fact().handover(), event.time());
      }
    }
  }

  /** A hand-over, and whether it is the news that it is completed. */
  record Told(Handover handover, boolean completed) {}

  /** What is read of a hand-over. */
  record Handover(
      UUID handoverId, AreaCode area, String fromOfficer, String toOfficer, LocalDate effectiveOn) {
    Handover {
      Objects.requireNonNull(handoverId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(fromOfficer);
      Objects.requireNonNull(toOfficer);
      Objects.requireNonNull(effectiveOn);
    }

    Told told(boolean completed) {
      return new Told(this, completed);
    }
  }
}
