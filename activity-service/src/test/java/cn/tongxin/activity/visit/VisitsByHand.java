package cn.tongxin.activity.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;

/** Visits whose events a test delivers itself, for other parts of this service. */
public final class VisitsByHand {
  private final MongoSubjects subjects;
  private final VisitListener listener;
  private final MockProducer<String, byte[]> sent;

  @SuppressWarnings("unchecked")
  public VisitsByHand(ApplicationContext context) {
    this.subjects = context.getBean(MongoSubjects.class);
    this.listener = context.getBean(VisitListener.class);
    this.sent = context.getBean(MockProducer.class);
  }

  /** The service knows where a member is served. */
  public void known(UUID member, String area) {
    subjects.learn(List.of(SubjectDocument.of(member, 1, new AreaCode(area))));
  }

  /** An officer sends something about a visit, and it is taken. */
  public void sent(TestHttp http, String path, String body) {
    var answer = http.post(StandIns.OFFICER, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** One delivery of each event about visits that mentions this. */
  public List<Runnable> deliveries(Object mentioned) {
    return List.copyOf(sent.history()).stream()
        .filter(record -> record.topic().equals("tongxin.activity.visit"))
        .filter(record -> new String(record.value(), UTF_8).contains(mentioned.toString()))
        .map(VisitsByHand::polled)
        .<Runnable>map(record -> () -> listener.onVisits(List.of(record)))
        .toList();
  }

  private static ConsumerRecord<String, byte[]> polled(ProducerRecord<String, byte[]> sent) {
    var polled = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(header -> polled.headers().add(header));
    return polled;
  }
}
