package cn.tongxin.serving.errand;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * The unfinished documents of a collection, each claimed by one instance at a time. A claim is a
 * lease: after a crash, or a pause longer than the lease, another instance goes on, so every step
 * must be idempotent, and progress is noted under the number of the claim or under the document's
 * own version.
 *
 * @param <D> the document record; it has a component {@code @Nullable Errand errand}
 */
public final class MongoErrands<D> {
  private static final FindOneAndUpdateOptions LONGEST_DUE =
      new FindOneAndUpdateOptions()
          .sort(Sorts.ascending("errand.due"))
          .returnDocument(ReturnDocument.AFTER);

  /** A story that kills who holds a claim does not wait as long as production may. */
  private static final Duration LONGEST_LEASE =
      Duration.parse(System.getProperty("tongxin.longest-lease", "PT24H"));

  private static final Bson MARKED = Updates.inc("errand.claims", 1L);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<D> collection;
  private final Clock clock;
  private final Duration lease;
  private final Bson which;

  /**
   * @param lease longer than one step between two notes of progress ever takes
   */
  public MongoErrands(MongoCollection<D> collection, Clock clock, Duration lease) {
    this(collection, clock, lease, Filters.empty());
    collection.createIndex(Indexes.ascending("errand.due"), new IndexOptions().sparse(true));
  }

  private MongoErrands(MongoCollection<D> collection, Clock clock, Duration lease, Bson which) {
    this.collection = collection;
    this.clock = clock;
    this.lease = lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    this.which = which;
  }

  /**
   * Those of one kind among a collection's unfinished documents, where one kind must not wait for
   * another.
   *
   * @param field of the document that tells kinds apart
   */
  public static <D> MongoErrands<D> ofKind(
      MongoCollection<D> collection, Clock clock, Duration lease, String field, String kind) {
    collection.createIndex(Indexes.ascending(field, "errand.due"), new IndexOptions().sparse(true));
    return new MongoErrands<>(collection, clock, lease, Filters.eq(field, kind));
  }

  /**
   * Notes that these are to be gone on with from a moment on, or earlier where they are so already;
   * a document that is not there is made. The number of claims rises, so that whoever is working on
   * one just now does not end it.
   */
  public void mark(Collection<?> ids, Instant due) {
    put(ids, Updates.combine(Updates.min("errand.due", due), MARKED));
  }

  /** The same, but not before that moment, although they were to be gone on with earlier. */
  public void postpone(Collection<?> ids, Instant due) {
    put(ids, Updates.combine(Updates.set("errand.due", due), MARKED));
  }

  private void put(Collection<?> ids, Bson mark) {
    if (ids.isEmpty()) {
      return;
    }
    List<UpdateOneModel<D>> all =
        ids.stream().map(id -> new UpdateOneModel<D>(Filters.eq(id), mark, UPSERT)).toList();
    try {
      collection.bulkWrite(all, UNORDERED);
    } catch (MongoBulkWriteException e) {
      // Somebody else marked one for the first time just then. To mark the others twice is no harm.
      if (e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
      collection.bulkWrite(all, UNORDERED);
    }
  }

  /** Claims what is due longest, if anything is due now. */
  public Optional<D> claim() {
    Instant now = clock.instant();
    return Optional.ofNullable(
        collection.findOneAndUpdate(
            Filters.and(which, Filters.lte("errand.due", now)),
            Updates.combine(Updates.set("errand.due", now.plus(lease)), MARKED),
            LONGEST_DUE));
  }

  /**
   * Notes progress and renews the lease; false if somebody else has claimed it meanwhile, who goes
   * on instead.
   */
  public boolean note(Object id, Errand claimed, Bson progress) {
    return change(id, claimed, progress, Updates.set("errand.due", clock.instant().plus(lease)));
  }

  /** Notes progress and leaves the rest until a moment; false as in {@link #note}. */
  public boolean rest(Object id, Errand claimed, Bson progress, Instant until) {
    return change(id, claimed, progress, Updates.set("errand.due", until));
  }

  /**
   * Notes that all is done; false as in {@link #note}. The number stays: if it began anew with the
   * next mark, whoever was away for longer than the lease could end a later claim.
   */
  public boolean finish(Object id, Errand claimed, Bson last) {
    return change(id, claimed, last, Updates.unset("errand.due"));
  }

  private boolean change(Object id, Errand claimed, Bson progress, Bson errand) {
    Bson ours =
        Filters.and(
            Filters.eq(id),
            Filters.eq("errand.claims", claimed.claims()),
            Filters.exists("errand.due"));
    return collection.updateOne(ours, Updates.combine(progress, errand)).getMatchedCount() == 1;
  }
}
