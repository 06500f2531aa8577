package cn.tongxin.activity.lead;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.MongoTenures;
import cn.tongxin.activity.visit.WordsOfMembers;
import cn.tongxin.eventing.ConcurrentChange;
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
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Leads in MongoDB, one document each with its events. */
@Repository
class MongoLeads implements Leads, Desk, WordsOfMembers {
  private static final int TRIES = 8;

  private final ScopedCollection<LeadDocument> leads;
  private final MongoTenures<LeadDocument> tenures;
  private final Outbox<LeadDocument> outbox;
  private final EventEncoder encoder;

  MongoLeads(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<LeadDocument> collection = database.getCollection("leads", LeadDocument.class);
    collection.createIndex(Indexes.ascending("within", "terms.state", "order"));
    collection.createIndex(
        Indexes.ascending("terms.source.memberRef"), new IndexOptions().sparse(true));
    this.leads = new ScopedCollection<>(collection);
    this.tenures = new MongoTenures<>(collection, leads);
    this.outbox = new Outbox<>(collection, LeadWire.TOPIC, relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Lead> byId(Scope scope, UUID id) {
    return leads.find(scope, id).map(document -> Lead.stored(document.snapshot()));
  }

  @Override
  public Lead.Snapshot save(Scope scope, Lead lead) {
    Lead.Snapshot now = lead.snapshot();
    List<EventDraft> drafts =
        lead.isToBeTold() ? List.of(LeadWire.recorded(now.id(), now.terms())) : List.of();
    LeadDocument document = LeadDocument.of(now, encoder.append(now.outgoing(), drafts));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  @Override
  public Page<Lead.Snapshot> list(Scope scope, @Nullable LeadState state, PageQuery page) {
    Bson filter = state == null ? Filters.empty() : Filters.eq("terms.state", state.name());
    return leads.page(scope, filter, page).map(LeadDocument::snapshot);
  }

  @Override
  public int handOver(Handover handover) {
    return tenures.clear(handover, document -> handOver(document, handover));
  }

  private void handOver(LeadDocument document, Handover handover) {
    Lead lead = Lead.stored(document.snapshot());
    lead.handOver(handover);
    Lead.Snapshot _ = save(Scope.of(handover.area()), lead);
  }

  @Override
  public int forget(UUID memberRef) {
    List<UUID> told =
        leads
            .find(Scope.platform(), Filters.eq("terms.source.memberRef", memberRef))
            .map(LeadDocument::id)
            .into(new ArrayList<>());
    return (int)
        told.stream()
            .filter(id -> ConcurrentChange.retrying(TRIES, () -> forgetWordsOf(id)))
            .count();
  }

  private boolean forgetWordsOf(UUID id) {
    Lead lead = byId(Scope.platform(), id).orElseThrow();
    boolean spoke = lead.snapshot().terms().about() != null;
    if (spoke) {
      lead.forgetWords();
      Lead.Snapshot _ = save(Scope.platform(), lead);
    }
    return spoke;
  }
}
