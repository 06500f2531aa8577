package cn.tongxin.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Deliveries;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands events to every listener of their topic, as brokers do. */
public final class Topics {
  private final ApplicationContext context;
  private final List<Event> events = new ArrayList<>();

  public Topics(ApplicationContext context) {
    this.context = context;
  }

  /**
   * Adds an event that is valid by its schema.
   *
   * @param type such as {@code activity.visit-completed}
   */
  public void add(String topic, String type, String key, long seq, String payload) {
    String full = "cn.tongxin." + type + ".v1";
    assertThat(Contracts.violations(full, payload)).as(payload).isEmpty();
    var record = new ConsumerRecord<>("tongxin." + topic, 0, 0, key, payload.getBytes(UTF_8));
    record.headers().add("ce_type", full.getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(seq).getBytes(UTF_8));
    record.headers().add("ce_time", "2026-07-01T04:00:00Z".getBytes(UTF_8));
    events.add(new Event("tongxin." + topic, record));
  }

  /** All of them, in order, in one poll of each topic. */
  public void deliver() {
    deliver(events);
  }

  /** All of them, each thrice, in another order and other polls for each seed. */
  public void deliverThriceAndShuffled(long seed) {
    Deliveries.thriceAndShuffled(events, seed).forEach(this::deliver);
  }

  private void deliver(List<Event> poll) {
    poll.stream()
        .map(Event::topic)
        .distinct()
        .forEach(
            topic ->
                deliver(
                    topic,
                    poll.stream()
                        .filter(event -> event.topic().equals(topic))
                        .map(Event::record)
                        .toList()));
  }

  private void deliver(String topic, List<ConsumerRecord<String, byte[]>> records) {
    for (String name : context.getBeanDefinitionNames()) {
      Class<?> type = context.getType(name);
      if (type != null && type.getName().startsWith("cn.tongxin.assessment")) {
        for (Method method : AopUtils.getTargetClass(context.getBean(name)).getDeclaredMethods()) {
          KafkaListener listens = method.getAnnotation(KafkaListener.class);
          if (listens != null && Arrays.asList(listens.topics()).contains(topic)) {
            call(context.getBean(name), method, records);
          }
        }
      }
    }
  }

  private static void call(Object listener, Method method, Object records) {
    try {
      method.setAccessible(true);
      method.invoke(listener, records);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private record Event(String topic, ConsumerRecord<String, byte[]> record) {}
}
