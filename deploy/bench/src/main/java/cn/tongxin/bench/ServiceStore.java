package cn.tongxin.bench;

import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventReaders;
import cn.tongxin.eventing.RecordCodecs;
import cn.tongxin.eventing.Relay;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.UuidRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** A database of a service as the service sees it, with brokers that acknowledge at once. */
public final class ServiceStore implements AutoCloseable {
  private static final Set<String> ASKING = Set.of("find", "aggregate", "count", "distinct");

  private final List<String> reads = new CopyOnWriteArrayList<>();
  private final MongoClient client;
  private final MongoDatabase database;
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final Relay relay;

  /** An empty database of that name. */
  public ServiceStore(String uri, String name) {
    this(uri, name, true);
  }

  /**
   * An empty database of that name.
   *
   * @param forgetting whether what was sent is taken out of it, which reads it once more
   */
  public ServiceStore(String uri, String name, boolean forgetting) {
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .codecRegistry(RecordCodecs.registry())
                .addCommandListener(new Reads())
                .build());
    database = client.getDatabase(name);
    relay = new Relay(producer, "/tongxin/bench", Clock.systemUTC());
    if (forgetting) {
      relay.start();
    }
  }

  public MongoDatabase database() {
    return database;
  }

  public Relay relay() {
    return relay;
  }

  /** The collections that were asked since this was cleared last, in order. */
  public List<String> reads() {
    return reads;
  }

  private final class Reads implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      String command = event.getCommandName();
      if (ASKING.contains(command)) {
        reads.add(event.getCommand().getString(command).getValue());
      }
    }
  }

  /** Numbers events as services do. */
  public EventEncoder encoder() {
    return new EventEncoder(JsonMapper.builder().build(), Clock.systemUTC(), () -> null);
  }

  /** Reads polls as services do. */
  public EventReader reader() {
    return EventReaders.reading(producer);
  }

  /** Forgets what was sent, which is of no interest. */
  public void forget() {
    producer.clear();
  }

  @Override
  public void close() {
    relay.close();
    client.close();
  }
}
