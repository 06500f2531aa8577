package cn.tongxin.assessment.score;

import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Lagging townships in MongoDB. */
@Repository
class MongoLaggingOffices implements LaggingOffices {
  /** So long, at most, the scores of a township rest while more and more is counted in it. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration LEASE = Duration.ofSeconds(60);

  private final MongoErrands<LagDocument> errands;
  private final Clock clock;

  MongoLaggingOffices(MongoDatabase database, Clock clock) {
    this.errands =
        new MongoErrands<>(
            database.getCollection("laggingOffices", LagDocument.class), clock, LEASE);
    this.clock = clock;
  }

  @Override
  public void mark(Collection<TallyKey> offices) {
    errands.mark(offices.stream().map(TallyKey::toString).toList(), clock.instant().plus(PATIENCE));
  }

  /** What is due, claimed for this instance. */
  Optional<LagDocument> claim() {
    return errands.claim();
  }

  /** Notes that its scores say all; false if more was counted since it was claimed. */
  boolean finish(LagDocument claimed) {
    return errands.finish(
        claimed.id(),
        Objects.requireNonNull(claimed.errand()),
        Updates.set("caughtUpAt", clock.instant()));
  }
}
