package cn.tongxin.bench;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/** Decodes the visits of a poll and inserts them as they are, and nothing else. */
final class BareInserts {
  private static final EventTypes<Visit> TYPES =
      new EventTypes<Visit>()
          .on("cn.tongxin.activity.visit-completed.v1", Visit.class, Function.identity());

  private final EventReader reader;
  private final MongoCollection<Document> events;

  BareInserts(EventReader reader, MongoDatabase database) {
    this.reader = reader;
    this.events = database.getCollection("bare");
  }

  void insert(List<ConsumerRecord<String, byte[]>> poll) {
    var _ =
        events.insertMany(reader.read(poll, TYPES).stream().map(BareInserts::document).toList());
  }

  private static Document document(Received<Visit> event) {
    Visit visit = event.fact();
    return new Document("_id", event.key() + ":" + event.seq())
        .append("time", event.time())
        .append("visitId", visit.visitId())
        .append("memberRef", visit.memberRef())
        .append("area", visit.area())
        .append("visitedOn", visit.visitedOn())
        .append("officers", visit.officers())
        .append("recordedBy", visit.recordedBy())
        .append("needs", visit.needs());
  }

  private record Visit(
      UUID visitId,
      UUID memberRef,
      String area,
      LocalDate visitedOn,
      List<String> officers,
      String recordedBy,
      int needs) {}
}
