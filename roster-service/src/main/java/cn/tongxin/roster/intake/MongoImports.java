package cn.tongxin.roster.intake;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reports in MongoDB. */
@Component
final class MongoImports implements Imports {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<ImportDocument> collection;
  private final ScopedCollection<ImportDocument> reports;
  private final MongoErrands<ImportDocument> errands;
  private final Clock clock;

  MongoImports(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("imports", ImportDocument.class);
    this.reports = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.clock = clock;
  }

  @Override
  public Optional<ImportDocument> byId(Scope scope, UUID id) {
    return reports.find(scope, id);
  }

  @Override
  public void save(ImportDocument report) {
    var _ =
        collection.replaceOne(Filters.eq(report.id()), report, new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<ImportDocument> claim() {
    return errands.claim();
  }

  @Override
  public Instant leaseFromNow() {
    return clock.instant().plus(LEASE);
  }

  @Override
  public boolean note(ImportDocument claimed, Tally tally, int parts) {
    return errands.note(
        claimed.id(),
        errand(claimed),
        Updates.combine(
            Updates.set("work.parts", parts),
            Updates.set("rows", tally.rows()),
            Updates.set("added", tally.of(Outcome.ADDED)),
            Updates.set("merged", tally.of(Outcome.MERGED)),
            Updates.set("unchanged", tally.of(Outcome.UNCHANGED)),
            Updates.set("rejected", tally.of(Outcome.REJECTED)),
            Updates.set("problems", tally.problems())));
  }

  @Override
  public boolean note(ImportDocument claimed, Undo undo) {
    return errands.note(claimed.id(), errand(claimed), Updates.set("undo", undo));
  }

  @Override
  public void leave(ImportDocument claimed) {
    Bson same = Updates.set("state", claimed.state());
    boolean _ = errands.rest(claimed.id(), errand(claimed), same, clock.instant());
  }

  @Override
  public void finish(ImportDocument claimed, ImportState state) {
    boolean done = state != ImportState.FAILED;
    Bson last = Updates.combine(Updates.set("state", state), Updates.set("done", done));
    boolean _ = errands.finish(claimed.id(), errand(claimed), last);
  }

  @Override
  public boolean beginUndo(Scope scope, UUID id, Undo undo, boolean claimed) {
    Bson finished =
        Filters.and(
            Filters.eq(id),
            Filters.eq("state", ImportState.DONE),
            Filters.eq("dryRun", false),
            ScopedCollection.guard(scope));
    return collection
            .updateOne(
                finished,
                Updates.combine(
                    Updates.set("state", ImportState.UNDOING),
                    Updates.set("undo", undo),
                    Updates.set("errand.due", claimed ? leaseFromNow() : clock.instant()),
                    Updates.inc("errand.claims", 1L)))
            .getMatchedCount()
        == 1;
  }

  private static Errand errand(ImportDocument claimed) {
    return Objects.requireNonNull(claimed.errand());
  }
}
