package cn.tongxin.notification.dispatch;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.notification.reminder.OfficePosts;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells the audience of a briefing that it is there to be read. */
@Component
class BriefingListener {
  static final EventTypes<Released> TYPES =
      new EventTypes<Released>()
          .on("cn.tongxin.assessment.briefing-released.v1", Released.class, Function.identity());

  private final EventReader reader;
  private final OfficePosts offices;
  private final NewsService news;

  BriefingListener(EventReader reader, OfficePosts offices, NewsService news) {
    this.reader = reader;
    this.offices = offices;
    this.news = news;
  }

  @KafkaListener(topics = "tongxin.assessment.briefing")
  void onBriefings(List<ConsumerRecord<String, byte[]>> poll) {
    tell(reader.read(poll, TYPES));
  }

  /** Tells of each release. */
  void tell(List<Received<Released>> releases) {
    releases.forEach(this::tell);
  }

  private void tell(Received<Released> event) {
    Released briefing = event.fact();
    news.announce(
        "briefing:" + briefing.releaseId(),
        briefing.area(),
        offices.holders(briefing.offices(), briefing.posts(), briefing.on()),
        event.time(),
        "briefing");
  }

  /** What is read of a release. */
  record Released(
      UUID releaseId, AreaCode area, List<AreaCode> offices, List<String> posts, LocalDate on) {
    Released {
      Objects.requireNonNull(releaseId);
      Objects.requireNonNull(area);
      Objects.requireNonNull(on);
      offices = List.copyOf(offices);
      posts = List.copyOf(posts);
    }
  }
}
