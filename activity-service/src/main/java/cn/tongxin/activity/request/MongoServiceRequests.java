package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.visit.WordsOfMembers;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
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
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Service requests in MongoDB. */
@Repository
class MongoServiceRequests implements ServiceRequests, WordsOfMembers {
  private final MongoCollection<ServiceRequestDocument> collection;
  private final ScopedCollection<ServiceRequestDocument> requests;
  private final Outbox<ServiceRequestDocument> outbox;
  private final EventEncoder encoder;

  MongoServiceRequests(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<ServiceRequestDocument> collection =
        database.getCollection("serviceRequests", ServiceRequestDocument.class);
    collection.createIndex(Indexes.ascending("owner", "receivedAt"));
    collection.createIndex(Indexes.ascending("handovers"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("requesterRef"), new IndexOptions().sparse(true));
    this.collection = collection;
    this.requests = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.activity.service-request", relay);
    this.encoder = encoder;
  }

  @Override
  public void record(ServiceRequest request) {
    Outgoing outgoing = encoder.append(Outgoing.empty(), List.of(received(request)));
    try {
      outbox.save(ServiceRequestDocument.of(request, outgoing), Filters.empty());
    } catch (ConcurrentChange known) {
      // Its id is the need's id, so it is this very request, recorded when the event came before.
    }
  }

  private static EventDraft received(ServiceRequest r) {
    return new EventDraft(
        "cn.tongxin.activity.service-request-received.v1",
        new Received(r.id(), r.kind(), r.channel(), r.area(), r.visitId(), r.receivedAt()));
  }

  @Override
  public int forget(UUID memberRef) {
    return (int)
        collection
            .updateMany(
                Filters.and(Filters.eq("requesterRef", memberRef), Filters.ne("summary", "")),
                Updates.combine(Updates.set("summary", ""), Updates.inc("version", 1L)))
            .getModifiedCount();
  }

  @Override
  public Optional<ServiceRequest> byId(Scope scope, UUID id) {
    return requests.find(scope, id).map(ServiceRequestDocument::request);
  }

  @Override
  public Page<ServiceRequest> list(Scope scope, PageQuery page) {
    return requests
        .pageNewestFirst(scope, Filters.empty(), page)
        .map(ServiceRequestDocument::request);
  }

  /** Some of the requests that were this officer's when the hand-over was announced. */
  List<ServiceRequestDocument> ownedBy(Scope scope, Handover handover, int limit) {
    return requests
        .find(
            scope,
            Filters.and(
                Filters.eq("owner", handover.from()), Filters.lte("receivedAt", handover.at())))
        .limit(limit)
        .into(new ArrayList<>());
  }

  /**
   * Makes the other officer answer for it.
   *
   * @throws ConcurrentChange if somebody else changed it meanwhile
   */
  void handOver(ServiceRequestDocument request, Handover by) {
    EventDraft draft =
        new EventDraft(
            "cn.tongxin.activity.service-request-handed-over.v1",
            new HandedOver(request.id(), request.request().area(), by.to(), by.id()));
    Outgoing outgoing = encoder.append(request.outgoing(), List.of(draft));
    outbox.save(request.handedOver(by, outgoing), Filters.empty());
  }

  /** How many requests a hand-over has moved. */
  int countHandedOver(Scope scope, UUID handover) {
    Document sum =
        requests
            .aggregate(
                scope,
                List.of(
                    Aggregates.match(Filters.eq("handovers", handover)),
                    Aggregates.group(null, Accumulators.sum("count", 1))))
            .first();
    return sum == null ? 0 : sum.get("count", Number.class).intValue();
  }

  /** The published form: see {@code contracts/events/activity}. */
  private record HandedOver(UUID requestId, AreaCode area, String owner, UUID handoverId) {}
}
