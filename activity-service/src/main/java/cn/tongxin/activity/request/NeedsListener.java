package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.ErasedMembers;
import cn.tongxin.activity.visit.HeardNeeds;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Makes service requests of the needs heard in visits. The visit and its requests are documents of
 * their own, so the visit's event carries the step from one to the other, and the words stay in
 * this service.
 */
@Component
class NeedsListener {
  static final EventTypes<Completed> TYPES =
      new EventTypes<Completed>()
          .on("cn.tongxin.activity.visit-completed.v1", Completed.class, Function.identity());

  private final EventReader reader;
  private final HeardNeeds heard;
  private final RequestService requests;
  private final RequestDeskService desk;
  private final ErasedMembers erased;

  NeedsListener(
      EventReader reader,
      HeardNeeds heard,
      RequestService requests,
      RequestDeskService desk,
      ErasedMembers erased) {
    this.reader = reader;
    this.heard = heard;
    this.requests = requests;
    this.desk = desk;
    this.erased = erased;
  }

  @KafkaListener(topics = "tongxin.activity.visit")
  void onVisits(List<ConsumerRecord<String, byte[]>> poll) {
    List<UUID> withNeeds =
        reader.read(poll, TYPES).stream()
            .filter(event -> event.fact().needs() > 0)
            .map(event -> event.fact().visitId())
            .toList();
    List<HeardNeeds.Heard> all = heard.in(withNeeds);
    all.forEach(need -> requests.heard(need.need().id(), intake(need), need.by()));
    desk.follow(all.stream().map(HeardNeeds.Heard::by).collect(Collectors.toSet()));
    // One of them may have been erased between the reading and the recording.
    all.stream()
        .map(HeardNeeds.Heard::memberRef)
        .distinct()
        .filter(erased::contains)
        .forEach(erased::forget);
  }

  static Intake intake(HeardNeeds.Heard heard) {
    return new Intake(
        heard.need().kind(),
        Channel.VISIT,
        heard.area(),
        null,
        heard.need().summary(),
        heard.memberRef(),
        null,
        heard.visitId(),
        heard.at(),
        List.of(),
        null);
  }

  /** What is read of a completed visit. */
  record Completed(UUID visitId, int needs) {
    Completed {
      Objects.requireNonNull(visitId);
    }
  }
}
