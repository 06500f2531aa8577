package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Relay;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import java.time.Clock;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Stores that publish to brokers which never answer: what was published stays in its document. */
final class Publishing {

  static MongoPlans plans(TestStore store) {
    return new MongoPlans(store.database(), relay(), encoder());
  }

  /** A relay that neither sweeps nor forgets, so that commands can be counted. */
  static Relay relay() {
    var silent = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    return new Relay(silent, "/tongxin/test", Clock.systemUTC());
  }

  static EventEncoder encoder() {
    return Sent.encoder(JsonMapper.shared());
  }

  private Publishing() {}
}
