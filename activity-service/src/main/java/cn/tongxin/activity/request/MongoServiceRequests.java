package cn.tongxin.activity.request;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.MongoDesk;
import cn.tongxin.activity.visit.WordsOfMembers;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Service requests in MongoDB, one document each with its events. */
@Repository
class MongoServiceRequests implements ServiceRequests, WordsOfMembers {
  private static final int AT_ONCE = 200;
  private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

  private final MongoCollection<ServiceRequestDocument> collection;
  private final ScopedCollection<ServiceRequestDocument> requests;
  private final MongoDesk<ServiceRequestDocument> desk;
  private final Outbox<ServiceRequestDocument> outbox;
  private final EventEncoder encoder;
  private final TimeTable times;

  MongoServiceRequests(MongoDatabase database, Relay relay, EventEncoder encoder, TimeTable times) {
    this.collection = database.getCollection("serviceRequests", ServiceRequestDocument.class);
    index();
    this.requests = new ScopedCollection<>(collection);
    this.desk = new MongoDesk<>(collection, requests, "handovers");
    this.outbox = new Outbox<>(collection, "tongxin.activity.service-request", relay);
    this.encoder = encoder;
    this.times = times;
  }

  private void index() {
    for (String by : List.of("state", "kind", "confidential")) {
      collection.createIndex(Indexes.ascending("within", by, "order"));
    }
    for (String by : List.of("owner", "state", "requesterRef", "seenBy")) {
      collection.createIndex(Indexes.ascending(by, "order"));
    }
    collection.createIndex(Indexes.ascending("requesterRef", "resolvedOn"));
    collection.createIndex(Indexes.ascending("within", "dueOrder"));
    collection.createIndex(Indexes.ascending("owner", "dueOrder"));
    for (String rare : List.of("nextStepOn", "provisional", "offeredTo")) {
      collection.createIndex(Indexes.ascending(rare), SPARSE);
    }
  }

  @Override
  public Optional<ServiceRequest> byId(Scope scope, UUID id) {
    return requests.find(scope, id).map(this::request);
  }

  private ServiceRequest request(ServiceRequestDocument document) {
    RequestSnapshot snapshot = document.snapshot(times);
    return document.isOfTheFirstVersion()
        ? ServiceRequest.ofTheFirstVersion(snapshot)
        : ServiceRequest.stored(snapshot);
  }

  @Override
  public RequestSnapshot save(Scope scope, ServiceRequest request) {
    RequestSnapshot now = request.snapshot();
    Outgoing outgoing =
        encoder.append(now.outgoing(), request.events().stream().map(RequestWire::draft).toList());
    ServiceRequestDocument document = ServiceRequestDocument.of(now, now.version() + 1, outgoing);
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot(times);
  }

  @Override
  public Page<RequestSnapshot> list(Scope scope, String viewer, Wanted wanted, PageQuery page) {
    Bson filter = filter(wanted);
    Bson open = Filters.and(Filters.eq("confidential", false), filter);
    Bson confided = Filters.and(Filters.eq("seenBy", viewer), filter);
    Page<ServiceRequestDocument> found =
        wanted.dueBefore() == null
            ? Pages.newestFirst(
                requests.pageNewestFirst(scope, open, page),
                requests.pageNewestFirst(scope, confided, page),
                page)
            : Pages.mostUrgentFirst(
                requests.page(scope, open, page, "dueOrder", ServiceRequestDocument::dueKey),
                requests.page(scope, confided, page, "dueOrder", ServiceRequestDocument::dueKey),
                page);
    return found.map(document -> document.snapshot(times));
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.state() != null) {
      all.add(Filters.eq("state", wanted.state().name()));
    }
    if (wanted.owner() != null) {
      all.add(Filters.eq("owner", wanted.owner()));
    }
    if (wanted.kind() != null) {
      all.add(Filters.eq("kind", wanted.kind().name()));
    }
    if (wanted.dueBefore() != null) {
      all.add(Filters.lt("dueOrder", wanted.dueBefore().toString()));
    }
    if (wanted.memberRefs() != null) {
      all.add(Filters.in("requesterRef", wanted.memberRefs()));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }

  @Override
  public List<ServiceRequest> due(LocalDate today, MongoPass pass) {
    return pass.some(
        requests,
        new MongoPass.Due(Filters.lte("nextStepOn", today), Sorts.ascending("nextStepOn"), AT_ONCE),
        ServiceRequestDocument::id,
        this::request);
  }

  /** Some of those that the first version stored. */
  List<ServiceRequest> ofTheFirstVersion(int most) {
    return requests
        .find(Scope.platform(), Filters.eq("state", null))
        .limit(most)
        .map(this::request)
        .into(new ArrayList<>());
  }

  /** A page of those whose last day rests on a year of which nothing was known. */
  Page<ServiceRequest> provisional(Scope scope, PageQuery page) {
    return requests.page(scope, Filters.eq("provisional", true), page).map(this::request);
  }

  @Override
  public int forget(UUID memberRef) {
    return (int)
        requests
            .find(Scope.platform(), Filters.eq("requesterRef", memberRef))
            .into(new ArrayList<>())
            .stream()
            .filter(ServiceRequestDocument::hasWords)
            .filter(document -> forgotten(document))
            .count();
  }

  private boolean forgotten(ServiceRequestDocument document) {
    Bson same = Filters.and(Filters.eq(document.id()), Filters.eq("version", document.version()));
    if (collection.replaceOne(same, document.withoutWords()).getMatchedCount() == 1) {
      return true;
    }
    return requests
        .find(Scope.platform(), document.id())
        .filter(ServiceRequestDocument::hasWords)
        .map(this::forgotten)
        .orElse(true);
  }

  /**
   * Goes through what an officer who hands over answers for, was asked to take, or mediates.
   *
   * @param move saves one as the other officer's
   * @return how many this hand-over has moved in all
   */
  int clear(Handover handover, Consumer<ServiceRequest> move) {
    Bson open = Filters.ne("state", RequestState.CONFIRMED.name());
    for (String held : List.of("owner", "offeredTo", "seenBy")) {
      desk.clear(
          handover,
          Filters.and(
              Filters.eq(held, handover.from()), Filters.lte("receivedAt", handover.at()), open),
          document -> move.accept(request(document)));
    }
    return desk.moved(handover);
  }
}
