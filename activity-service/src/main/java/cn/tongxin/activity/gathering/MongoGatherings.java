package cn.tongxin.activity.gathering;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.MongoDesk;
import cn.tongxin.activity.visit.WordsOfMembers;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Gatherings in MongoDB, one document each with its events. */
@Repository
class MongoGatherings implements Gatherings, HeldGatherings, Occurrences, WordsOfMembers {
  private static final int TRIES = 8;
  private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

  private final ScopedCollection<GatheringDocument> gatherings;
  private final MongoDesk<GatheringDocument> desk;
  private final Outbox<GatheringDocument> outbox;
  private final EventEncoder encoder;

  MongoGatherings(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<GatheringDocument> collection =
        database.getCollection("gatherings", GatheringDocument.class);
    collection.createIndex(Indexes.ascending("within", "kind", "order"));
    collection.createIndex(Indexes.ascending("within", "state", "order"));
    collection.createIndex(Indexes.ascending("organisationId", "order"), SPARSE);
    collection.createIndex(Indexes.ascending("within", "nextDue"), SPARSE);
    collection.createIndex(Indexes.ascending("counted"), SPARSE);
    collection.createIndex(Indexes.ascending("seriesId", "order"), SPARSE);
    collection.createIndex(Indexes.ascending("named"), SPARSE);
    collection.createIndex(Indexes.ascending("owners", "order"), SPARSE);
    this.gatherings = new ScopedCollection<>(collection);
    this.desk = new MongoDesk<>(collection, gatherings, "handovers");
    this.outbox = new Outbox<>(collection, "tongxin.activity.gathering", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Gathering> byId(Scope scope, UUID id) {
    return gatherings.find(scope, id).map(document -> Gathering.stored(document.snapshot()));
  }

  @Override
  public Gathering.Snapshot save(Scope scope, Gathering gathering) {
    Gathering.Snapshot now = gathering.snapshot();
    Outgoing outgoing =
        encoder.append(
            now.outgoing(), gathering.events().stream().map(GatheringWire::draft).toList());
    GatheringDocument document = GatheringDocument.of(now, now.version() + 1, outgoing);
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  @Override
  public Page<Gathering.Snapshot> list(Scope scope, Wanted wanted, PageQuery page) {
    Bson filter = filter(wanted);
    Page<GatheringDocument> found =
        wanted.dueBy() == null
            ? gatherings.pageNewestFirst(scope, filter, page)
            : gatherings.page(
                scope, filter, page, "nextDue", document -> String.valueOf(document.nextDue()));
    return found.map(GatheringDocument::snapshot);
  }

  @Override
  public int count(
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      LocalDate from,
      LocalDate to,
      int enough) {
    return gatherings
        .find(
            Scope.platform(),
            Filters.and(
                Filters.gte("counted", Counted.key(kind, area, organisationId, from)),
                Filters.lte("counted", Counted.key(kind, area, organisationId, to))))
        .limit(enough)
        .into(new ArrayList<>())
        .size();
  }

  @Override
  public List<Gathering> planned(UUID seriesId, LocalDate from) {
    return gatherings
        .find(
            Scope.platform(),
            Filters.and(
                Filters.eq("seriesId", seriesId),
                Filters.gte("order", from.toString()),
                Filters.eq("state", GatheringState.PLANNED.name())))
        .map(document -> Gathering.stored(document.snapshot()))
        .into(new ArrayList<>());
  }

  @Override
  public void keep(Gathering occurrence) {
    try {
      Gathering.Snapshot _ = save(Scope.platform(), occurrence);
    } catch (ConcurrentChange known) {
      // Another instance made it, or somebody has taken it in hand: it stays as it is.
    }
  }

  /**
   * Goes through the agendas on which an officer who hands over has something to do.
   *
   * @param move saves one with these items as the other officer's
   * @return how many gatherings this hand-over has changed in all
   */
  int clear(Handover handover, Consumer<Gathering> move) {
    desk.clear(
        handover,
        Filters.eq("owners", handover.from()),
        document -> move.accept(Gathering.stored(document.snapshot())));
    return desk.moved(handover);
  }

  @Override
  public int forget(UUID memberRef) {
    List<UUID> ids =
        gatherings
            .find(Scope.platform(), Filters.eq("named", memberRef))
            .map(GatheringDocument::id)
            .into(new ArrayList<>());
    return ids.stream()
        .mapToInt(id -> ConcurrentChange.retrying(TRIES, () -> forgetIn(id, memberRef)) ? 1 : 0)
        .sum();
  }

  private boolean forgetIn(UUID id, UUID memberRef) {
    Gathering gathering = byId(Scope.platform(), id).orElseThrow();
    boolean named = gathering.forget(memberRef);
    if (named) {
      Gathering.Snapshot _ = save(Scope.platform(), gathering);
    }
    return named;
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.kind() != null) {
      all.add(Filters.eq("kind", wanted.kind().name()));
    }
    if (wanted.from() != null) {
      all.add(Filters.gte("order", wanted.from().toString()));
    }
    if (wanted.to() != null) {
      all.add(Filters.lt("order", wanted.to().plusDays(1).toString()));
    }
    if (wanted.state() != null) {
      all.add(Filters.eq("state", wanted.state().name()));
    }
    if (wanted.organisationId() != null) {
      all.add(Filters.eq("organisationId", wanted.organisationId()));
    }
    if (wanted.dueBy() != null) {
      all.add(Filters.lt("nextDue", wanted.dueBy().plusDays(1).toString()));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }
}
