package cn.tongxin.roster.ledger;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The ledger in MongoDB. Chain and number are unique, so that of two who append the same number one
 * fails and reads the end again.
 */
@Repository
class MongoLedger implements Ledger, Entries {
  private static final int TRIES = 100;

  private final MongoCollection<EntryDocument> collection;
  private final ScopedCollection<EntryDocument> entries;
  private final Supplier<UUID> salts;
  private final Anchors anchors;

  /** A number that each chain has reached: its end is looked for from there on. */
  private final Map<String, Long> reached = new ConcurrentHashMap<>();

  MongoLedger(MongoDatabase database, Supplier<UUID> ids, Anchors anchors) {
    this.collection = database.getCollection("accessLedger", EntryDocument.class);
    collection.createIndex(Indexes.ascending("chain", "number"), new IndexOptions().unique(true));
    collection.createIndex(Indexes.ascending("memberRef", "order"));
    this.entries = new ScopedCollection<>(collection);
    this.salts = ids;
    this.anchors = anchors;
  }

  @Override
  public void enter(Access access) {
    for (int left = TRIES; left > 0; left--) {
      EntryDocument next =
          EntryDocument.after(end(EntryDocument.chainOf(access)), access, salts.get().toString());
      if (appended(next)) {
        reached.merge(next.chain(), next.number(), Math::max);
        anchors.note(next.chain(), next.number(), next.hash());
        return;
      }
    }
    throw new IllegalStateException("the ledger's end was never free");
  }

  private @Nullable EntryDocument end(String chain) {
    Bson late =
        Filters.and(
            Filters.eq("chain", chain), Filters.gte("number", reached.getOrDefault(chain, 1L)));
    EntryDocument last =
        entries.find(Scope.platform(), late).sort(Sorts.descending("number")).first();
    if (last == null) {
      reached.remove(chain);
    }
    return last;
  }

  private boolean appended(EntryDocument next) {
    try {
      collection.insertOne(next);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void forgetReasons(UUID memberRef) {
    collection.updateMany(
        Filters.eq("memberRef", memberRef),
        Updates.combine(Updates.unset("reason"), Updates.unset("salt")));
  }

  @Override
  public Page<EntryDocument> ofMember(UUID memberRef, PageQuery query) {
    return entries.pageNewestFirst(Scope.platform(), Filters.eq("memberRef", memberRef), query);
  }
}
