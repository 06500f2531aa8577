package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
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
  private final SubjectService subjects;
  private final Receipts receipts;

  FactListener(
      EventReader reader, ReminderService service, SubjectService subjects, Receipts receipts) {
    this.reader = reader;
    this.service = service;
    this.subjects = subjects;
    this.receipts = receipts;
  }

  @KafkaListener(
      topics = {
        "tongxin.roster.member",
        "tongxin.roster.pairing",
        "tongxin.roster.must-visit",
        "tongxin.activity.visit",
        "tongxin.notification.reminder"
      })
  void onFacts(List<ConsumerRecord<String, byte[]>> poll) {
    List<Received<FactWire.Shape>> events = reader.read(poll, FactWire.TYPES);
    service.learn(events.stream().flatMap(event -> event.fact().told(event.seq())).toList());
    subjects.learn(events.stream().flatMap(event -> event.fact().ofSubject(event.seq())).toList());
    events.stream()
        .flatMap(event -> event.fact().confirms().stream())
        .forEach(cause -> receipts.issue(CauseKind.MERGE, cause, 1));
    events.forEach(this::confirm);
  }

  /** The plan of an erased member holds no word and no reminder any more. */
  private void confirm(Received<FactWire.Shape> event) {
    if (event.fact() instanceof FactWire.Erased erased) {
      receipts.issue(CauseKind.ERASURE, erased.erasureId(), 1);
    }
  }
}
