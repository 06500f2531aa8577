package cn.tongxin.assessment.scheme;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Schemes in MongoDB. */
@Repository
class MongoSchemes implements Schemes, PublishedSchemes, TriedSchemes {
  private static final int COUNTY = 6;

  private final ScopedCollection<SchemeDocument> schemes;
  private final Outbox<SchemeDocument> outbox;
  private final EventEncoder encoder;
  private final Map<UUID, SchemeDocument> frozen = new ConcurrentHashMap<>();

  MongoSchemes(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<SchemeDocument> collection =
        database.getCollection("schemes", SchemeDocument.class);
    collection.createIndex(
        Indexes.ascending("publishedFor"), new IndexOptions().unique(true).sparse(true));
    this.schemes = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.scheme", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Scheme> byId(Scope scope, UUID id) {
    return schemes.find(scope, id).map(document -> Scheme.stored(document.snapshot()));
  }

  @Override
  public Optional<PublishedScheme> asItIs(Scope scope, UUID id) {
    return schemes
        .find(scope, id)
        .map(d -> new PublishedScheme(d.id(), d.content().year(), d.content().indicators()));
  }

  /**
   * A published scheme never changes, so one that was read once is kept; there are a few in a year.
   */
  @Override
  public Optional<PublishedScheme> byId(AreaCode place, UUID id) {
    AreaCode county = place.upTo(COUNTY);
    SchemeDocument known = frozen.get(id);
    if (known == null) {
      schemes
          .find(Scope.of(county), id)
          .filter(SchemeDocument::published)
          .ifPresent(document -> frozen.put(id, document));
      known = frozen.get(id);
    }
    return Optional.ofNullable(known)
        .filter(document -> document.within().contains(county.value()))
        .map(d -> new PublishedScheme(d.id(), d.content().year(), d.content().indicators()));
  }

  @Override
  public Page<Scheme.Snapshot> list(Scope scope, @Nullable Integer year, PageQuery page) {
    Bson wanted =
        year == null
            ? Filters.empty()
            : Filters.and(Filters.gte("order", year + "|"), Filters.lt("order", (year + 1) + "|"));
    return schemes.page(scope, wanted, page).map(SchemeDocument::snapshot);
  }

  @Override
  public Scheme.Snapshot save(Scope scope, Scheme scheme) {
    Scheme.Snapshot now = scheme.snapshot();
    List<EventDraft> events = scheme.publishedNow() ? List.of(published(now)) : List.of();
    SchemeDocument document = SchemeDocument.of(now, encoder.append(now.outgoing(), events));
    try {
      outbox.save(document, ScopedCollection.guard(scope));
    } catch (MongoWriteException e) {
      throw e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
          ? Problem.conflict("scheme.second", now.content().year())
          : e;
    }
    return document.snapshot();
  }

  private static EventDraft published(Scheme.Snapshot s) {
    return new EventDraft(
        "cn.tongxin.assessment.scheme-published.v1",
        new Published(s.id(), s.county(), s.content().year()));
  }

  private record Published(UUID schemeId, AreaCode area, int year) {}
}
