package cn.tongxin.eventing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Saves aggregates of one collection together with their events, one document and one write at a
 * time, and hands the events to the relay. The array of pending events inside the aggregate's own
 * document is the outbox, because one document is what every MongoDB-compatible store writes
 * atomically.
 *
 * @param <D> the document record of the aggregate
 */
public final class Outbox<D extends Outboxed> {
  private static final int SWEEP = 500;

  /** Of a large save, what is written while the next of it is encoded. */
  private static final int SHARE = 250;

  private final MongoCollection<D> collection;
  private final String topic;
  private final Relay relay;
  private volatile Backlog backlog = new Backlog(0, null);

  /**
   * An outbox whose events go to {@code topic}; its documents are swept by {@code relay} from now
   * on.
   */
  public Outbox(MongoCollection<D> collection, String topic, Relay relay) {
    this.collection = collection;
    this.topic = topic;
    this.relay = relay;
    collection.createIndex(Indexes.ascending("outgoing.unsent"), new IndexOptions().sparse(true));
    relay.sweepAlso(this);
  }

  /**
   * Inserts version 1, or replaces the version before the document's own where {@code guard} also
   * holds.
   *
   * @throws ConcurrentChange if the stored version is another, or the id is taken
   */
  public void save(D document, Bson guard) {
    if (document.version() == 1) {
      insert(document);
    } else {
      replace(document, guard);
    }
    relay.send(parcel(document));
  }

  /**
   * Saves many documents in unordered bulk writes, each guarded by its version as in {@link #save}.
   *
   * @throws ConcurrentChange if any of them was changed by another writer; the others are saved all
   *     the same, and their events are sent, if only by the sweep
   */
  public void saveAll(List<D> documents) {
    if (!documents.isEmpty()) {
      relay.awaitRoom();
      SideBySide.each(SideBySide.shares(documents, SHARE), this::saveShare);
    }
  }

  private void saveShare(List<D> documents) {
    List<WriteModel<D>> writes =
        documents.stream()
            .map(document -> VersionGuard.write(document, document.id(), document.version()))
            .toList();
    try {
      BulkWriteResult result = collection.bulkWrite(writes, Relay.UNORDERED);
      if (result.getInsertedCount() + result.getMatchedCount() < documents.size()) {
        throw new ConcurrentChange("one of " + documents.size());
      }
    } catch (MongoBulkWriteException e) {
      throw VersionGuard.onlyLost(e)
          ? new ConcurrentChange(e.getWriteErrors().size() + " documents")
          : e;
    }
    documents.forEach(document -> relay.send(parcel(document)));
  }

  private void insert(D document) {
    try {
      collection.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new ConcurrentChange(document.id());
      }
      throw e;
    }
  }

  private void replace(D document, Bson guard) {
    Bson same = Filters.and(VersionGuard.before(document.id(), document.version()), guard);
    if (collection.replaceOne(same, document).getMatchedCount() == 0) {
      throw new ConcurrentChange(document.id());
    }
  }

  /**
   * Sends again what is pending since before {@code limit}; answers how many documents that were.
   */
  int sweep(Instant limit) {
    Bson left =
        Filters.and(Filters.eq("outgoing.unsent", true), Filters.lt("outgoing.since", limit));
    List<D> found = collection.find(left).limit(SWEEP).into(new ArrayList<>());
    backlog = Backlog.of(found);
    found.forEach(document -> relay.send(parcel(document)));
    return found.size();
  }

  /**
   * Forgets what was sent. {@code isLast} says of a parcel, once, whether we have handed over
   * nothing newer of its aggregate: then the outbox can be emptied, unless somebody else has
   * published since.
   */
  void forget(List<Parcel> sent, Predicate<Parcel> isLast) {
    List<WriteModel<D>> all = new ArrayList<>();
    Map<Long, List<Object>> emptied = new TreeMap<>();
    for (Parcel parcel : sent) {
      if (isLast.test(parcel)) {
        emptied.computeIfAbsent(parcel.lastSeq(), _ -> new ArrayList<>()).add(parcel.id());
      } else {
        all.add(pulling(parcel));
      }
    }
    emptied.forEach((seq, ids) -> all.add(emptying(seq, ids)));
    collection.bulkWrite(all, Relay.UNORDERED);
  }

  /** What was saved in bulk ends at the same number, and is emptied by one step together. */
  private static <D> UpdateManyModel<D> emptying(long lastSeq, List<Object> ids) {
    Bson same = ids.size() == 1 ? Filters.eq(ids.getFirst()) : Filters.in("_id", ids);
    return new UpdateManyModel<>(
        Filters.and(same, Filters.eq("outgoing.seq", lastSeq)),
        Updates.combine(
            Updates.unset("outgoing.pending"),
            Updates.unset("outgoing.unsent"),
            Updates.unset("outgoing.since")));
  }

  private static <D> UpdateOneModel<D> pulling(Parcel parcel) {
    return new UpdateOneModel<>(
        Filters.eq(parcel.id()),
        Updates.pullByFilter(
            new Document(
                "outgoing.pending", new Document("seq", new Document("$lte", parcel.lastSeq())))));
  }

  private Parcel parcel(D document) {
    Outgoing outgoing = document.outgoing();
    return new Parcel(this, topic, document.id(), outgoing.seq(), outgoing.pending());
  }

  String topic() {
    return topic;
  }

  /** What the last sweep found: how far the brokers are behind this store. */
  Backlog backlog() {
    return backlog;
  }

  /**
   * What waits for the brokers longer than a moment.
   *
   * @param documents how many; 500 stands for that many or more
   * @param since when the oldest of them was saved, or null where none waits
   */
  record Backlog(int documents, @Nullable Instant since) {

    static Backlog of(List<? extends Outboxed> found) {
      return new Backlog(
          found.size(),
          found.stream()
              .map(document -> document.outgoing().since())
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .orElse(null));
    }

    double seconds(Instant now) {
      return since == null ? 0 : Duration.between(since, now).toMillis() / 1000.0;
    }
  }

  /** All that one document has to send, in order. */
  record Parcel(
      Outbox<?> origin, String topic, Object id, long lastSeq, List<PendingEvent> events) {

    /** The same, when its events need not be sent any more. */
    Parcel emptied() {
      return new Parcel(origin, topic, id, lastSeq, List.of());
    }

    Address address() {
      return new Address(origin, id);
    }
  }

  /** Which aggregate it is. */
  record Address(Outbox<?> origin, Object id) {}
}
