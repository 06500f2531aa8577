package cn.tongxin.assessment.statistics;

import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** What is to be looked at, in MongoDB. */
@Repository
class MongoWork {
  /** So long news of a place and month are gathered before they are told. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<WorkDocument> work;
  private final MongoErrands<WorkDocument> errands;
  private final Clock clock;

  MongoWork(MongoDatabase database, Clock clock) {
    this.work = database.getCollection("statisticsWork", WorkDocument.class);
    this.errands = new MongoErrands<>(work, clock, LEASE);
    this.clock = clock;
  }

  /**
   * Notes that these are to be looked at soon. The number of claims rises, so that whoever is
   * looking at one just now does not end it.
   */
  void mark(Collection<PlaceMonth> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Bson mark =
        Updates.combine(
            Updates.min("errand.due", clock.instant().plus(PATIENCE)),
            Updates.inc("errand.claims", 1L));
    List<UpdateOneModel<WorkDocument>> marks =
        keys.stream()
            .map(key -> new UpdateOneModel<WorkDocument>(Filters.eq(key.toString()), mark, UPSERT))
            .toList();
    work.bulkWrite(marks, UNORDERED);
  }

  /** What is due, claimed for this instance. */
  Optional<WorkDocument> claim() {
    return errands.claim();
  }

  /** Notes that it was looked at; false if there are news since it was claimed. */
  boolean finish(WorkDocument claimed) {
    return errands.finish(
        claimed.id(),
        Objects.requireNonNull(claimed.errand()),
        Updates.set("lookedAt", clock.instant()));
  }
}
