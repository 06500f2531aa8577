package cn.tongxin.roster.handover;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Hand-overs in MongoDB. */
@Repository
class MongoHandovers implements Handovers {
  /** Moving fifty pairings takes less than this on the slowest machine that we know. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<HandoverDocument> collection;
  private final ScopedCollection<HandoverDocument> handovers;
  private final MongoErrands<HandoverDocument> errands;
  private final Outbox<HandoverDocument> outbox;
  private final EventEncoder encoder;
  private final Clock clock;

  MongoHandovers(MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    this.collection = database.getCollection("handovers", HandoverDocument.class);
    collection.createIndex(Indexes.ascending("busy"), new IndexOptions().unique(true).sparse(true));
    collection.createIndex(Indexes.ascending("unfinished"), new IndexOptions().sparse(true));
    this.handovers = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.outbox = new Outbox<>(collection, "tongxin.roster.handover", relay);
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public Optional<Handover> byId(Actor actor, UUID id) {
    Optional<HandoverDocument> own =
        handovers.find(Scope.platform(), id).filter(it -> it.people().contains(actor.id()));
    return own.or(() -> handovers.find(actor.scope(), id)).map(HandoverDocument::handover);
  }

  @Override
  public List<Handover> unfinished(String one, String other) {
    return handovers
        .find(Scope.platform(), Filters.in("unfinished", one, other))
        .map(HandoverDocument::handover)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Handover> claim() {
    return errands.claim().map(HandoverDocument::handover);
  }

  @Override
  public Handover save(Handover handover, Instant due) {
    List<EventDraft> drafts = handover.facts().stream().map(MongoHandovers::draft).toList();
    HandoverDocument next =
        HandoverDocument.of(handover, encoder.append(handover.revision().outgoing(), drafts), due);
    outbox.save(next, Filters.empty());
    return next.handover();
  }

  @Override
  public void hurry(UUID id) {
    collection.updateOne(
        Filters.and(Filters.eq(id), Filters.gt("errand.due", clock.instant())),
        Updates.set("errand.due", clock.instant()));
  }

  private static EventDraft draft(HandoverEvent event) {
    return switch (event) {
      case HandoverEvent.Announced e ->
          new EventDraft("cn.tongxin.roster.handover-announced.v1", e);
      case HandoverEvent.Completed e ->
          new EventDraft("cn.tongxin.roster.handover-completed.v1", e);
    };
  }
}
