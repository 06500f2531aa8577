package cn.tongxin.activity.agreement;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.MongoTenures;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Agreements in MongoDB, one document each with its events. */
@Repository
class MongoAgreements implements Agreements, Desk {
  private final ScopedCollection<AgreementDocument> agreements;
  private final MongoTenures<AgreementDocument> tenures;
  private final Outbox<AgreementDocument> outbox;
  private final EventEncoder encoder;

  MongoAgreements(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<AgreementDocument> collection =
        database.getCollection("agreements", AgreementDocument.class);
    collection.createIndex(Indexes.ascending("within", "terms.state", "order"));
    this.agreements = new ScopedCollection<>(collection);
    this.tenures = new MongoTenures<>(collection, agreements);
    this.outbox = new Outbox<>(collection, AgreementWire.TOPIC, relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Agreement> byId(Scope scope, UUID id) {
    return agreements.find(scope, id).map(document -> Agreement.stored(document.snapshot()));
  }

  @Override
  public Agreement.Snapshot save(Scope scope, Agreement agreement) {
    Agreement.Snapshot now = agreement.snapshot();
    var drafts = agreement.events().stream().map(AgreementWire::draft).toList();
    AgreementDocument document = AgreementDocument.of(now, encoder.append(now.outgoing(), drafts));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  @Override
  public Page<Agreement.Snapshot> list(
      Scope scope, @Nullable AgreementState state, @Nullable LocalDate dueBy, PageQuery page) {
    List<Bson> all = new ArrayList<>();
    if (state != null) {
      all.add(Filters.eq("terms.state", state.name()));
    }
    if (dueBy != null) {
      all.add(Filters.lt("order", dueBy.plusDays(1).toString()));
    }
    Bson filter = all.isEmpty() ? Filters.empty() : Filters.and(all);
    return agreements.page(scope, filter, page).map(AgreementDocument::snapshot);
  }

  @Override
  public int handOver(Handover handover) {
    return tenures.clear(handover, document -> handOver(document, handover));
  }

  private void handOver(AgreementDocument document, Handover handover) {
    Agreement agreement = Agreement.stored(document.snapshot());
    agreement.handOver(handover);
    Agreement.Snapshot _ = save(Scope.of(handover.area()), agreement);
  }
}
