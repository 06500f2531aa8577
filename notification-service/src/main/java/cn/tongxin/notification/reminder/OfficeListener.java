package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in who holds which post: they owe what an office owes, and are told what stays overdue. */
@Component
class OfficeListener {
  static final EventTypes<Recorded> TYPES =
      new EventTypes<Recorded>()
          .on("cn.tongxin.roster.office-recorded.v1", Recorded.class, it -> it);

  private final EventReader reader;
  private final OfficeService service;
  private final RefreshService refresh;

  OfficeListener(EventReader reader, OfficeService service, RefreshService refresh) {
    this.reader = reader;
    this.service = service;
    this.refresh = refresh;
  }

  @KafkaListener(topics = "tongxin.roster.office")
  void onOffices(List<ConsumerRecord<String, byte[]>> poll) {
    List<Told<OfficeFact>> told =
        reader.read(poll, TYPES).stream().map(it -> it.fact().told(it.seq())).toList();
    service.learn(told);
    refresh.ofOffices(told.stream().map(it -> it.fact().area().value()).toList());
  }

  record Recorded(AreaCode area, List<Post> posts) {
    Recorded {
      requireNonNull(area);
      posts = List.copyOf(posts);
    }

    Told<OfficeFact> told(long seq) {
      OfficeFact fact = OfficeFact.of(area, posts, seq);
      return new Told<>(fact.about(), fact);
    }
  }
}
