package cn.tongxin.bench.floor;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/** Counts visits: one poll, one decode, one unordered bulk write, one commit. */
public final class FloorConsumer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> effects;

  private FloorConsumer(MongoCollection<Document> effects) {
    this.effects = effects;
  }

  /** Arguments: port of its GET endpoint, MongoDB URI, Kafka bootstrap. */
  public static void main(String[] args) throws java.io.IOException {
    var database = MongoClients.create(Floor.settings(args[1])).getDatabase(Floor.DATABASE);
    MongoCollection<Document> effects = database.getCollection("effects");
    EffectServer.start(Integer.parseInt(args[0]), effects);
    new FloorConsumer(effects).run(args[2]);
  }

  private void run(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "group.id", Floor.GROUP,
            "group.protocol", "consumer",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false",
            "max.poll.records", "500");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      leaveAtEnd(consumer, Thread.currentThread());
      consumer.subscribe(List.of(Floor.TOPIC));
      while (true) {
        var poll = consumer.poll(Duration.ofSeconds(1));
        if (!poll.isEmpty()) {
          count(poll);
          consumer.commitSync();
        }
      }
    } catch (WakeupException asked) {
      // The consumer has left its group by now.
    }
  }

  private static void leaveAtEnd(KafkaConsumer<?, ?> consumer, Thread poller) {
    Runnable leaving =
        () -> {
          consumer.wakeup();
          try {
            poller.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(leaving, "shutdown"));
  }

  private void count(Iterable<ConsumerRecord<String, byte[]>> poll) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    Map<String, Integer> sums = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : poll) {
      VisitHappened visit = JSON.readValue(record.value(), VisitHappened.class);
      sums.merge(visit.area(), 1, Integer::sum);
      writes.add(new InsertOneModel<>(evidence(visit)));
      writes.add(settling(visit));
    }
    sums.forEach((area, more) -> writes.add(increment(area, more)));
    effects.bulkWrite(writes, UNORDERED);
  }

  private static Document evidence(VisitHappened visit) {
    return new Document("_id", "e:" + visit.visitId())
        .append("kind", "evidence")
        .append("area", visit.area())
        .append("day", visit.visitedOn());
  }

  private static WriteModel<Document> settling(VisitHappened visit) {
    Bson settled =
        Updates.combine(
            Updates.set("kind", "reminder"),
            Updates.set("state", "SETTLED"),
            Updates.set("settledBy", visit.visitId()));
    String id = "r:" + visit.memberRef() + ":" + visit.visitedOn();
    return new UpdateOneModel<>(Filters.eq(id), settled, UPSERT);
  }

  private static WriteModel<Document> increment(String area, int more) {
    Bson counted = Updates.combine(Updates.set("kind", "score"), Updates.inc("actual", more));
    return new UpdateOneModel<>(Filters.eq("s:" + area), counted, UPSERT);
  }
}
