package cn.tongxin.assessment.statistics;

import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** What is to be looked at, in MongoDB. */
@Repository
class MongoWork {
  /** So long news of a place and month are gathered before they are told. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration LEASE = Duration.ofSeconds(60);

  private final MongoErrands<WorkDocument> errands;
  private final Clock clock;

  MongoWork(MongoDatabase database, Clock clock) {
    this.errands =
        new MongoErrands<>(
            database.getCollection("statisticsWork", WorkDocument.class), clock, LEASE);
    this.clock = clock;
  }

  /** Notes that these are to be looked at soon. */
  void mark(Collection<PlaceMonth> keys) {
    errands.mark(keys.stream().map(PlaceMonth::toString).toList(), clock.instant().plus(PATIENCE));
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
