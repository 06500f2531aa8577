package cn.tongxin.bench.floor;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;

/** The event inside the document, sent after the insert and taken out in bulk when it is safe. */
final class FloorOutbox {
  private static final int AT_ONCE = 1000;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> visits;
  private final KafkaProducer<String, byte[]> producer;
  private final BlockingQueue<UUID> acknowledged = new LinkedBlockingQueue<>();

  FloorOutbox(MongoCollection<Document> visits, KafkaProducer<String, byte[]> producer) {
    this.visits = visits;
    this.producer = producer;
  }

  void start() {
    Thread.ofPlatform().daemon().name("forget").start(this::forgetAll);
  }

  void save(UUID id, Document document, byte[] event) {
    visits.insertOne(document.append("pending", new Binary(event)));
    var _ =
        producer.send(
            new ProducerRecord<>(Floor.TOPIC, id.toString(), event),
            (_, failure) -> {
              if (failure == null) {
                acknowledged.add(id);
              }
            });
  }

  private void forgetAll() {
    try {
      while (true) {
        List<UUID> ids = new ArrayList<>();
        ids.add(acknowledged.take());
        TimeUnit.MILLISECONDS.sleep(10); // lets more acknowledgements share one bulk write
        acknowledged.drainTo(ids, AT_ONCE);
        visits.bulkWrite(
            ids.stream()
                .map(id -> new UpdateOneModel<Document>(Filters.eq(id), Updates.unset("pending")))
                .toList(),
            UNORDERED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
