package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in who holds which post: they are told of what stays overdue. */
@Component
class OfficeListener {
  static final EventTypes<Recorded> TYPES =
      new EventTypes<Recorded>()
          .on("cn.tongxin.roster.office-recorded.v1", Recorded.class, it -> it);

  private final EventReader reader;
  private final MongoOffices offices;

  OfficeListener(EventReader reader, MongoOffices offices) {
    this.reader = reader;
    this.offices = offices;
  }

  @KafkaListener(topics = "tongxin.roster.office")
  void onOffices(List<ConsumerRecord<String, byte[]>> poll) {
    offices.putAll(
        reader.read(poll, TYPES).stream().map(it -> it.fact().document(it.seq())).toList());
  }

  record Recorded(AreaCode area, List<Post> posts) {
    Recorded {
      requireNonNull(area);
      posts = List.copyOf(posts);
    }

    OfficeDocument document(long seq) {
      return new OfficeDocument(area.value(), seq, area.within(), area.value(), posts);
    }
  }
}
