package cn.tongxin.activity.visit;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Visits in MongoDB, one document each with its events. */
@Repository
class MongoVisits implements Visits, HeardNeeds {
  private final ScopedCollection<VisitDocument> visits;
  private final Outbox<VisitDocument> outbox;
  private final EventEncoder encoder;

  MongoVisits(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<VisitDocument> collection =
        database.getCollection("visits", VisitDocument.class);
    this.visits = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.activity.visit", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Visit> byId(Scope scope, UUID id) {
    return visits.find(scope, id).map(document -> Visit.stored(document.snapshot()));
  }

  @Override
  public Visit.Snapshot save(Scope scope, Visit visit) {
    Visit.Snapshot now = visit.snapshot();
    Outgoing outgoing =
        encoder.append(now.outgoing(), visit.events().stream().map(VisitWire::draft).toList());
    VisitDocument document = VisitDocument.of(now, now.version() + 1, outgoing);
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  @Override
  public Page<Visit.Snapshot> list(Scope scope, Wanted wanted, PageQuery page) {
    return visits.pageNewestFirst(scope, filter(wanted), page).map(VisitDocument::snapshot);
  }

  @Override
  public List<Heard> in(Collection<UUID> visitIds) {
    return visitIds.isEmpty()
        ? List.of()
        : visits.findAll(Scope.platform(), visitIds).stream().flatMap(MongoVisits::heard).toList();
  }

  private static Stream<Heard> heard(VisitDocument document) {
    Visit.Snapshot visit = document.snapshot();
    Completion done = visit.completion();
    Visit.Recording recording = visit.recording();
    if (done == null || recording == null) {
      return Stream.of();
    }
    return done.needs().stream()
        .map(
            need ->
                new Heard(
                    need,
                    visit.id(),
                    done.memberRef(),
                    visit.area(),
                    recording.at(),
                    recording.by()));
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.from() != null) {
      all.add(Filters.gte("order", wanted.from().toString()));
    }
    if (wanted.to() != null) {
      all.add(Filters.lt("order", wanted.to().plusDays(1).toString()));
    }
    if (wanted.officer() != null) {
      all.add(Filters.eq("officers", wanted.officer()));
    }
    if (wanted.memberRefs() != null) {
      all.add(Filters.in("memberRef", wanted.memberRefs()));
    }
    if (wanted.state() != null) {
      all.add(Filters.eq("state", wanted.state().name()));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }
}
