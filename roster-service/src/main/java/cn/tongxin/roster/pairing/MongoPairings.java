package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Pairings in MongoDB. */
@Component
final class MongoPairings implements Pairings {
  private final ScopedCollection<PairingDocument> pairings;
  private final Outbox<PairingDocument> outbox;
  private final EventEncoder encoder;

  MongoPairings(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<PairingDocument> collection =
        database.getCollection("pairings", PairingDocument.class);
    collection.createIndex(Indexes.ascending("open"), new IndexOptions().unique(true).sparse(true));
    collection.createIndex(Indexes.ascending("subjectId"));
    collection.createIndex(Indexes.ascending("turns"));
    this.pairings = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.pairing", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Pairing> byId(Scope scope, UUID id) {
    return pairings.find(scope, id).map(PairingDocument::pairing);
  }

  @Override
  public List<Pairing> ofMembers(Scope scope, Collection<UUID> members) {
    return pairings
        .find(scope, Filters.in("subjectId", members))
        .map(PairingDocument::pairing)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Pairing> at(AreaCode place, PageQuery query) {
    return pairings
        .page(Scope.of(place), Filters.size("within", place.within().size()), query)
        .map(PairingDocument::pairing);
  }

  @Override
  public List<Pairing> turningBetween(LocalDate first, LocalDate last, int limit) {
    return pairings
        .find(
            Scope.platform(),
            Filters.elemMatch("turns", new Document("$gte", first).append("$lte", last)))
        .limit(limit)
        .map(PairingDocument::pairing)
        .into(new ArrayList<>());
  }

  @Override
  public void save(Scope scope, Pairing pairing) {
    outbox.save(document(pairing), ScopedCollection.guard(scope));
  }

  @Override
  public void saveAll(List<Pairing> changed) {
    outbox.saveAll(changed.stream().map(this::document).toList());
  }

  private PairingDocument document(Pairing pairing) {
    List<EventDraft> drafts = pairing.facts().stream().map(MongoPairings::draft).toList();
    return PairingDocument.of(pairing, encoder.append(pairing.revision().outgoing(), drafts));
  }

  private static EventDraft draft(PairingEvent event) {
    return switch (event) {
      case PairingEvent.PairingStarted e ->
          new EventDraft("cn.tongxin.roster.pairing-started.v1", e);
      case PairingEvent.PairingEnded e -> new EventDraft("cn.tongxin.roster.pairing-ended.v1", e);
    };
  }
}
