package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Runs in MongoDB, a document a day; those of the last month are kept. */
@Repository
final class MongoPlanningRuns implements PlanningRuns {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<RunDocument> runs;
  private final MongoErrands<RunDocument> errands;
  private final Clock clock;

  MongoPlanningRuns(MongoDatabase database, Clock clock) {
    this.runs = database.getCollection("planningRuns", RunDocument.class);
    this.errands = new MongoErrands<>(runs, clock, LEASE);
    this.clock = clock;
  }

  /** A run as it is stored, under its day. */
  record RunDocument(@BsonId String id, @Nullable UUID after, @Nullable Errand errand) {}

  @Override
  public void order(LocalDate day, boolean again) {
    Instant now = clock.instant();
    try {
      runs.insertOne(new RunDocument(day.toString(), null, Errand.dueAt(now)));
      runs.deleteMany(Filters.lt("_id", day.minusMonths(1).toString()));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      if (again) {
        runs.updateOne(
            Filters.and(Filters.eq(day.toString()), Filters.exists("errand.due", false)),
            Updates.combine(Updates.set("errand.due", now), Updates.unset("after")));
      }
    }
  }

  @Override
  public Optional<Run> claim() {
    return errands
        .claim()
        .map(
            found ->
                new Run(
                    LocalDate.parse(found.id()),
                    found.after(),
                    Objects.requireNonNull(found.errand())));
  }

  @Override
  public boolean note(Run claimed, UUID after) {
    return errands.note(claimed.day().toString(), claimed.errand(), Updates.set("after", after));
  }

  @Override
  public void finish(Run claimed) {
    boolean _ = errands.finish(claimed.day().toString(), claimed.errand(), Updates.unset("after"));
  }
}
