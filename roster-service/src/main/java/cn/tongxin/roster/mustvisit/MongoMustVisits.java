package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Windows in MongoDB. */
@Component
final class MongoMustVisits implements MustVisits {
  private final ScopedCollection<MustVisitDocument> windows;
  private final Outbox<MustVisitDocument> outbox;
  private final EventEncoder encoder;

  MongoMustVisits(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<MustVisitDocument> collection =
        database.getCollection("mustVisits", MustVisitDocument.class);
    collection.createIndex(Indexes.ascending("memberRef"));
    collection.createIndex(Indexes.ascending("within", "to"));
    this.windows = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.must-visit", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<MustVisit> byId(Scope scope, UUID id) {
    return windows.find(scope, id).map(MustVisitDocument::window);
  }

  @Override
  public List<MustVisit> byIds(Scope scope, Collection<UUID> ids) {
    return windows.findAll(scope, ids).stream().map(MustVisitDocument::window).toList();
  }

  @Override
  public List<MustVisit> ofMember(UUID member) {
    return ofMembers(List.of(member));
  }

  @Override
  public List<MustVisit> ofMembers(Collection<UUID> members) {
    return windows
        .find(Scope.platform(), Filters.in("memberRef", members))
        .map(MustVisitDocument::window)
        .into(new ArrayList<>());
  }

  @Override
  public Page<MustVisit> owed(
      Scope scope, @Nullable LocalDate first, @Nullable LocalDate last, PageQuery query) {
    List<Bson> all = new ArrayList<>(List.of(Filters.eq("withdrawn", false)));
    if (first != null) {
      all.add(Filters.gte("to", first));
    }
    if (last != null) {
      all.add(Filters.lte("from", last));
    }
    return windows.page(scope, Filters.and(all), query).map(MustVisitDocument::window);
  }

  @Override
  public void saveAll(List<MustVisit> changed) {
    outbox.saveAll(changed.stream().map(this::document).toList());
  }

  private MustVisitDocument document(MustVisit window) {
    List<EventDraft> drafts = window.facts().stream().map(MongoMustVisits::draft).toList();
    return MustVisitDocument.of(window, encoder.append(window.revision().outgoing(), drafts));
  }

  private static EventDraft draft(MustVisitEvent event) {
    return switch (event) {
      case MustVisitEvent.MustVisitAnnounced e ->
          new EventDraft("cn.tongxin.roster.must-visit-announced.v1", e);
      case MustVisitEvent.MustVisitWithdrawn e ->
          new EventDraft("cn.tongxin.roster.must-visit-withdrawn.v1", e);
    };
  }
}
