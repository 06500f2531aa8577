package cn.tongxin.roster.transfer;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hand-overs of members in MongoDB. */
@Component
final class MongoTransfers implements Transfers {
  private final ScopedCollection<TransferDocument> transfers;
  private final MongoErrands<TransferDocument> errands;
  private final Outbox<TransferDocument> outbox;
  private final EventEncoder encoder;

  MongoTransfers(MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    MongoCollection<TransferDocument> collection =
        database.getCollection("transfers", TransferDocument.class);
    collection.createIndex(Indexes.ascending("open"), new IndexOptions().unique(true).sparse(true));
    collection.createIndex(Indexes.ascending("request.memberRef"));
    this.transfers = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, Duration.ofMinutes(1));
    this.outbox = new Outbox<>(collection, "tongxin.roster.transfer", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Transfer> byId(Scope scope, UUID id) {
    return transfers.find(scope, id).map(TransferDocument::transfer);
  }

  @Override
  public Optional<Transfer> openOf(UUID member) {
    return Optional.ofNullable(transfers.find(Scope.platform(), Filters.eq("open", member)).first())
        .map(TransferDocument::transfer);
  }

  @Override
  public List<Transfer> ofMember(Scope scope, UUID member) {
    return transfers
        .find(scope, Filters.eq("request.memberRef", member))
        .map(TransferDocument::transfer)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Transfer> list(Scope scope, @Nullable TransferState state, PageQuery query) {
    Bson filter = state == null ? Filters.empty() : Filters.eq("state", state.name());
    return transfers.pageNewestFirst(scope, filter, query).map(TransferDocument::transfer);
  }

  @Override
  public Optional<Transfer> claim() {
    return errands.claim().map(TransferDocument::transfer);
  }

  @Override
  public void save(Scope scope, Transfer transfer) {
    List<EventDraft> drafts = transfer.facts().stream().map(MongoTransfers::draft).toList();
    outbox.save(
        TransferDocument.of(transfer, encoder.append(transfer.revision().outgoing(), drafts)),
        ScopedCollection.guard(scope));
  }

  private static EventDraft draft(TransferEvent event) {
    return switch (event) {
      case TransferEvent.TransferRequested e ->
          new EventDraft("cn.tongxin.roster.transfer-requested.v1", e);
      case TransferEvent.TransferDecided e ->
          new EventDraft("cn.tongxin.roster.transfer-decided.v1", e);
    };
  }
}
