package cn.tongxin.bench.floor;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.UuidRepresentation;

/** What both processes of the floor agree on. */
public final class Floor {
  /** Its topic. */
  public static final String TOPIC = "tongxin.bench.floor";

  /** Its consumer group. */
  public static final String GROUP = "bench-floor";

  /** Its database. */
  public static final String DATABASE = "floor";

  /** The partitions of its topic, as many as each of the product's has. */
  public static final int PARTITIONS = 12;

  /** The driver's settings for a URI, with standard UUIDs. */
  public static MongoClientSettings settings(String uri) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(uri))
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .build();
  }

  static KafkaProducer<String, byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "1"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private Floor() {}
}
