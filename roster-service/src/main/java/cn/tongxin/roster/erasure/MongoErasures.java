package cn.tongxin.roster.erasure;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Erasures in MongoDB. */
@Repository
class MongoErasures implements Erasures {
  private static final Duration LEASE = Duration.ofSeconds(20);

  private final MongoCollection<ErasureDocument> collection;
  private final ScopedCollection<ErasureDocument> erasures;
  private final MongoErrands<ErasureDocument> errands;
  private final Clock clock;

  MongoErasures(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("erasures", ErasureDocument.class);
    this.erasures = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.clock = clock;
  }

  @Override
  public Optional<ErasureDocument> ofMember(Scope scope, UUID memberRef) {
    return erasures.find(scope, ErasureId.of(memberRef));
  }

  @Override
  public void request(ErasureDocument erasure) {
    try {
      collection.insertOne(erasure);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public Optional<ErasureDocument> claim() {
    return errands.claim();
  }

  @Override
  public void keyDestroyed(ErasureDocument claimed, Instant at) {
    boolean _ = errands.note(claimed.id(), errandOf(claimed), Updates.set("keyDestroyedAt", at));
  }

  @Override
  public void rest(ErasureDocument claimed, Instant until) {
    boolean _ =
        errands.rest(
            claimed.id(), errandOf(claimed), Updates.set("memberRef", claimed.memberRef()), until);
  }

  @Override
  public void complete(ErasureDocument claimed, Instant at) {
    boolean _ = errands.finish(claimed.id(), errandOf(claimed), Updates.set("completedAt", at));
  }

  private static Errand errandOf(ErasureDocument claimed) {
    return Objects.requireNonNull(claimed.errand());
  }

  @Override
  public void hurry(UUID id) {
    Instant now = clock.instant();
    collection.updateOne(
        Filters.and(Filters.eq(id), Filters.gt("errand.due", now)), Updates.set("errand.due", now));
  }
}
