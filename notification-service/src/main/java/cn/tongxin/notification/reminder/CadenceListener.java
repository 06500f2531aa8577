package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.notification.reminder.CadenceFact.Standing;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in what activity tells of periods in which gatherings are owed. */
@Component
class CadenceListener {
  private static final String CADENCE = "cn.tongxin.activity.cadence-";

  static final EventTypes<Shape> TYPES =
      new EventTypes<Shape>()
          .on(CADENCE + "due.v1", Period.class, it -> seq -> it.told(Standing.OWED, seq))
          .on(CADENCE + "dropped.v1", Period.class, it -> seq -> it.told(Standing.DROPPED, seq))
          .on(CADENCE + "missed.v1", Period.class, it -> seq -> it.told(Standing.OWED, seq))
          .on(CADENCE + "met.v1", Period.class, it -> seq -> it.told(Standing.MET, seq));

  private final EventReader reader;
  private final CadenceService service;

  CadenceListener(EventReader reader, CadenceService service) {
    this.reader = reader;
    this.service = service;
  }

  @KafkaListener(topics = "tongxin.activity.gathering")
  void onCadences(List<ConsumerRecord<String, byte[]>> poll) {
    service.learn(
        reader.read(poll, TYPES).stream().map(event -> event.fact().told(event.seq())).toList());
  }

  /** An event as it is read. */
  interface Shape {

    /** What it tells, as the event with this number. */
    Told<CadenceFact> told(long seq);
  }

  record Period(UUID cadenceId, AreaCode area, String period, LocalDate to) {
    Period {
      requireNonNull(cadenceId);
      requireNonNull(area);
      requireNonNull(period);
      requireNonNull(to);
    }

    Told<CadenceFact> told(Standing standing, long seq) {
      return new Told<>(cadenceId, CadenceFact.of(cadenceId, area, period, to, standing, seq));
    }
  }
}
