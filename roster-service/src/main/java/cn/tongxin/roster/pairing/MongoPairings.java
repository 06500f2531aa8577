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
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pairings in MongoDB. */
@Component
final class MongoPairings implements Pairings {
  private final ScopedCollection<PairingDocument> pairings;
  private final Outbox<PairingDocument> outbox;
  private final EventEncoder encoder;
  private final Loads loads;

  MongoPairings(MongoDatabase database, Relay relay, EventEncoder encoder, Loads loads) {
    MongoCollection<PairingDocument> collection =
        database.getCollection("pairings", PairingDocument.class);
    collection.createIndex(Indexes.ascending("open"), new IndexOptions().unique(true).sparse(true));
    collection.createIndex(Indexes.ascending("subjectId"));
    collection.createIndex(Indexes.ascending("turns"));
    collection.createIndex(Indexes.ascending("persons", "until"));
    collection.createIndex(Indexes.ascending("persons", "order"));
    collection.createIndex(Indexes.ascending("half", "order"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("handover"), new IndexOptions().sparse(true));
    this.pairings = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.pairing", relay);
    this.encoder = encoder;
    this.loads = loads;
  }

  @Override
  public Optional<Pairing> byId(Scope scope, UUID id) {
    return pairings.find(scope, id).map(PairingDocument::pairing);
  }

  @Override
  public List<Pairing> ofMembers(Scope scope, Collection<UUID> members) {
    return ofSubjects(scope, members).stream().filter(Pairing::isCare).toList();
  }

  @Override
  public List<Pairing> ofSubjects(Scope scope, Collection<UUID> subjects) {
    return pairings
        .find(scope, Filters.in("subjectId", subjects))
        .map(PairingDocument::pairing)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Pairing> list(
      Scope scope, @Nullable String officer, @Nullable UUID subject, PageQuery query) {
    List<Bson> all = new ArrayList<>();
    if (officer != null) {
      all.add(Filters.eq("persons", officer));
    }
    if (subject != null) {
      all.add(Filters.eq("subjectId", subject));
    }
    Bson which = all.isEmpty() ? Filters.empty() : Filters.and(all);
    return pairings.page(scope, which, query).map(PairingDocument::pairing);
  }

  @Override
  public Page<Pairing> withoutSecond(Scope scope, LocalDate day, PageQuery query) {
    Bson which = Filters.and(Filters.eq("half", true), Filters.gte("until", day));
    return pairings.page(scope, which, query).map(PairingDocument::pairing);
  }

  @Override
  public List<Pairing> heldBy(Scope scope, String person, LocalDate day, int limit) {
    return pairings
        .find(scope, Filters.and(Filters.eq("persons", person), Filters.gte("until", day)))
        .limit(limit)
        .map(PairingDocument::pairing)
        .into(new ArrayList<>());
  }

  @Override
  public List<Pairing> handedOver(UUID handover, @Nullable UUID after, int limit) {
    Bson of = Filters.eq("handover", handover);
    return pairings
        .find(Scope.platform(), after == null ? of : Filters.and(of, Filters.gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
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
    List<String> concerned = pairing.concerned().toList();
    loads.mark(concerned, false);
    outbox.save(document(pairing), ScopedCollection.guard(scope));
    loads.mark(concerned, true);
  }

  @Override
  public void saveAll(List<Pairing> changed) {
    List<String> concerned = changed.stream().flatMap(Pairing::concerned).toList();
    loads.mark(concerned, false);
    outbox.saveAll(changed.stream().map(this::document).toList());
    loads.markMany(concerned);
  }

  private PairingDocument document(Pairing pairing) {
    String about = pairing.isCare() ? "pairing" : "leader-contact";
    List<EventDraft> drafts = pairing.facts().stream().map(fact -> draft(about, fact)).toList();
    return PairingDocument.of(pairing, encoder.append(pairing.revision().outgoing(), drafts));
  }

  /** Who keeps contact beside those on duty owes nothing of what they owe: types of its own. */
  private static EventDraft draft(String about, PairingEvent event) {
    String type = "cn.tongxin.roster." + about;
    return switch (event) {
      case PairingEvent.PairingStarted e -> new EventDraft(type + "-started.v1", e);
      case PairingEvent.PairingEnded e -> new EventDraft(type + "-ended.v1", e);
    };
  }
}
