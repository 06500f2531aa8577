package cn.tongxin.activity.handover;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Moves what an officer holds here when roster announces a hand-over, and confirms. A crash in the
 * middle leaves the record unacknowledged: it comes again, and what was moved stays moved.
 */
@Component
class HandoverListener {
  static final EventTypes<Announced> TYPES =
      new EventTypes<Announced>()
          .on("cn.tongxin.roster.handover-announced.v1", Announced.class, Function.identity());

  private final EventReader reader;
  private final MongoHandovers handovers;
  private final List<Desk> desks;
  private final Receipts receipts;

  HandoverListener(
      EventReader reader, MongoHandovers handovers, List<Desk> desks, Receipts receipts) {
    this.reader = reader;
    this.handovers = handovers;
    this.desks = desks;
    this.receipts = receipts;
  }

  @KafkaListener(topics = "tongxin.roster.handover")
  void onHandovers(List<ConsumerRecord<String, byte[]>> poll) {
    List<Handover> announced =
        reader.read(poll, TYPES).stream().map(HandoverListener::handover).distinct().toList();
    handovers.learn(announced);
    announced.forEach(this::carryOut);
  }

  private static Handover handover(Received<Announced> event) {
    return event.fact().at(event.time());
  }

  private void carryOut(Handover handover) {
    int done = desks.stream().mapToInt(desk -> desk.handOver(handover)).sum();
    receipts.issue(CauseKind.HANDOVER, handover.id(), done);
    handOn(handover);
  }

  /** Who took over may have handed over since, and that may have been heard of first. */
  private void handOn(Handover handover) {
    handovers.from(List.of(handover.to())).stream()
        .filter(later -> later.at().isAfter(handover.at()))
        .sorted(Comparator.comparing(Handover::at))
        .forEach(
            later -> {
              desks.forEach(
                  desk -> {
                    int _ = desk.handOver(later);
                  });
              handOn(later);
            });
  }

  /** What is read of a hand-over. */
  record Announced(UUID handoverId, AreaCode area, String fromOfficer, String toOfficer) {
    Announced {
      Objects.requireNonNull(handoverId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(fromOfficer);
      Objects.requireNonNull(toOfficer);
    }

    Handover at(Instant time) {
      return new Handover(handoverId, area, fromOfficer, toOfficer, time);
    }
  }
}
