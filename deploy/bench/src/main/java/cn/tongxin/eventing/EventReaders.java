package cn.tongxin.eventing;

import org.apache.kafka.clients.producer.Producer;
import tools.jackson.databind.json.JsonMapper;

/** For the bench: what reads polls in a service. */
public final class EventReaders {

  /** A reader as services have it; what cannot be read goes to a topic of its own. */
  public static EventReader reading(Producer<String, byte[]> producer) {
    return new EventReader(
        JsonMapper.builder().build(), new DeadLetters(producer, "tongxin.bench.dead-letters"));
  }

  private EventReaders() {}
}
