package cn.tongxin.activity.cadence;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.activity.gathering.GatheringKind;
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
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Cadences in MongoDB, one document each with its events. */
@Repository
class MongoCadences {
  private static final int AT_ONCE = 100;

  private final ScopedCollection<CadenceDocument> cadences;
  private final Outbox<CadenceDocument> outbox;
  private final EventEncoder encoder;

  MongoCadences(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<CadenceDocument> collection =
        database.getCollection("cadences", CadenceDocument.class);
    collection.createIndex(Indexes.ascending("rule"), new IndexOptions().unique(true));
    collection.createIndex(Indexes.ascending("owed"));
    collection.createIndex(Indexes.ascending("dueOn"), new IndexOptions().sparse(true));
    collection.createIndex(
        Indexes.ascending("within", "missed", "order"), new IndexOptions().sparse(true));
    this.cadences = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.activity.gathering", relay);
    this.encoder = encoder;
  }

  /** The duty, where it lies in the scope. */
  Optional<Cadence> byId(Scope scope, UUID id) {
    return cadences.find(scope, id).map(CadenceDocument::cadence);
  }

  /**
   * Saves a duty and publishes what became known; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first, or the same duty is known already
   */
  Cadence.Snapshot save(Cadence cadence) {
    Cadence.Snapshot now = cadence.snapshot();
    Outgoing outgoing =
        encoder.append(now.outgoing(), cadence.events().stream().map(CadenceWire::draft).toList());
    CadenceDocument document = CadenceDocument.of(now, now.version() + 1, outgoing);
    outbox.save(document, Filters.empty());
    return document.cadence().snapshot();
  }

  /** A page of duties, place by place; only those that were missed, where that is asked. */
  Page<Cadence.Snapshot> list(Scope scope, boolean missed, PageQuery page) {
    Bson filter = missed ? Filters.eq("missed", true) : Filters.empty();
    return cadences.page(scope, filter, page).map(document -> document.cadence().snapshot());
  }

  /** Some of those of which a period is over and not judged. */
  List<Cadence> due(LocalDate today, MongoPass pass) {
    return pass.some(
        cadences,
        new MongoPass.Due(
            Filters.lte("dueOn", today.toString()), Sorts.ascending("dueOn"), AT_ONCE),
        CadenceDocument::id,
        CadenceDocument::cadence);
  }

  /** The duties that a gathering of this kind is held for. */
  List<Cadence> owing(GatheringKind kind, AreaCode area, @Nullable UUID organisationId) {
    return cadences
        .find(
            Scope.platform(), Filters.eq("owed", CadenceDocument.owed(kind, area, organisationId)))
        .map(CadenceDocument::cadence)
        .into(new ArrayList<>());
  }
}
