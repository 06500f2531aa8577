package cn.tongxin.activity.project;

import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/**
 * Entries in MongoDB, one document each with its event and with the balance after it. The unique
 * number within its project is the guard: who worked out a balance from an entry that is no longer
 * the last one finds the next number taken.
 */
@Repository
class MongoLedger implements Ledger {
  private final ScopedCollection<EntryDocument> entries;
  private final Outbox<EntryDocument> outbox;
  private final EventEncoder encoder;

  MongoLedger(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<EntryDocument> collection =
        database.getCollection("projectEntries", EntryDocument.class);
    IndexOptions unique = new IndexOptions().unique(true);
    collection.createIndex(Indexes.ascending("projectId", "order"), unique);
    collection.createIndex(
        Indexes.ascending("entry.corrects"), new IndexOptions().unique(true).sparse(true));
    this.entries = ScopedCollection.withoutIndex(collection);
    this.outbox = new Outbox<>(collection, ProjectWire.TOPIC, relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Posting> byId(Scope scope, UUID entryId) {
    return entries.find(scope, entryId).map(EntryDocument::posting);
  }

  @Override
  public Optional<Posting> correctionOf(Scope scope, UUID entryId) {
    return Optional.ofNullable(entries.find(scope, Filters.eq("entry.corrects", entryId)).first())
        .map(EntryDocument::posting);
  }

  @Override
  public Balance balance(Scope scope, UUID projectId) {
    EntryDocument last =
        entries
            .find(scope, Filters.eq("projectId", projectId))
            .sort(Sorts.descending("order"))
            .limit(1)
            .first();
    return last == null ? Balance.NONE : last.after();
  }

  @Override
  public void append(Posting posting) {
    Outgoing outgoing = encoder.append(Outgoing.empty(), List.of(ProjectWire.draft(posting)));
    outbox.save(EntryDocument.of(posting, outgoing), Filters.empty());
  }

  @Override
  public Page<Posting> list(Scope scope, UUID projectId, PageQuery page) {
    return entries
        .pageNewestFirst(scope, Filters.eq("projectId", projectId), page)
        .map(EntryDocument::posting);
  }
}
