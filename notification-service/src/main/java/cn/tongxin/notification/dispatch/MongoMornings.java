package cn.tongxin.notification.dispatch;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** On which days digests were planned, in MongoDB. */
@Repository
class MongoMornings {
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** The document of the day on which this database was first used. */
  private static final String FIRST = "first";

  private final MongoCollection<MorningDocument> collection;
  private final ScopedCollection<MorningDocument> mornings;
  private final MongoErrands<MorningDocument> errands;
  private final Clock clock;

  MongoMornings(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("mornings", MorningDocument.class);
    this.mornings = ScopedCollection.withoutIndex(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.clock = clock;
  }

  /**
   * Notes the first day of this database: on it nothing is sent. Whoever fills an empty database
   * from the topics sees what was told long ago, and tells it to nobody.
   */
  void begin(LocalDate today) {
    insert(MorningDocument.of(FIRST, today, null));
  }

  /** A day's digests are to be planned; a day that is known stays as it is. */
  void dawn(LocalDate day) {
    insert(MorningDocument.of(day.toString(), day, Errand.dueAt(clock.instant())));
  }

  /** Claims a day whose digests are not planned yet. */
  Optional<MorningDocument> claim() {
    return errands.claim();
  }

  /** A day's digests are planned. */
  void done(MorningDocument morning) {
    Errand claimed = Objects.requireNonNull(morning.errand());
    boolean _ = errands.finish(morning.id(), claimed, Updates.set("day", morning.day()));
  }

  private void insert(MorningDocument document) {
    try {
      collection.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** Whether something may be told on this day: whether it is not the first, or before it. */
  boolean maySendOn(LocalDate day) {
    return mornings
        .find(Scope.platform(), FIRST)
        .map(first -> day.isAfter(first.day()))
        .orElse(false);
  }
}
