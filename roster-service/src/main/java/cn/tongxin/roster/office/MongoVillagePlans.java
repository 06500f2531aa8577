package cn.tongxin.roster.office;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans in MongoDB. */
@Component
final class MongoVillagePlans implements VillagePlans {
  private final ScopedCollection<VillagePlanDocument> plans;
  private final Outbox<VillagePlanDocument> outbox;
  private final EventEncoder encoder;

  MongoVillagePlans(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<VillagePlanDocument> collection =
        database.getCollection("villagePlans", VillagePlanDocument.class);
    this.plans = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.village-plan", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<VillagePlan> of(Scope scope, AreaCode village) {
    return plans.find(scope, village.value()).map(VillagePlanDocument::plan);
  }

  @Override
  public Page<VillagePlan> list(Scope scope, PageQuery query) {
    return plans.page(scope, Filters.empty(), query).map(VillagePlanDocument::plan);
  }

  @Override
  public void save(Scope scope, VillagePlan plan) {
    List<EventDraft> drafts =
        plan.facts().stream()
            .map(fact -> new EventDraft("cn.tongxin.roster.village-plan-recorded.v1", fact))
            .toList();
    var outgoing = encoder.append(plan.revision().outgoing(), drafts);
    outbox.save(VillagePlanDocument.of(plan, outgoing), ScopedCollection.guard(scope));
  }
}
