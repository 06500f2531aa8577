package cn.tongxin.notification.reminder;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Care plans in MongoDB, one document a member. */
@Repository
class MongoPlans implements Plans {
  private final ScopedCollection<PlanDocument> plans;
  private final MongoStored<PlanDocument, CarePlan> stored;

  MongoPlans(MongoDatabase database) {
    MongoCollection<PlanDocument> collection = database.getCollection("plans", PlanDocument.class);
    this.plans = new ScopedCollection<>(collection);
    this.stored = new MongoStored<>(collection, PlanDocument::plan, MongoPlans::next);
  }

  @Override
  public List<CarePlan> of(Collection<UUID> memberRefs) {
    return stored.of(memberRefs);
  }

  @Override
  public Optional<CarePlan> byMember(Scope scope, UUID memberRef) {
    return plans.find(scope, memberRef).map(PlanDocument::plan);
  }

  @Override
  public Set<UUID> saveAll(Collection<CarePlan> changed, LocalDate today) {
    return stored.saveAll(changed, today);
  }

  private static PlanDocument next(CarePlan plan, LocalDate today) {
    LocalDate turnsOn = plan.turnsOn(today);
    return PlanDocument.next(plan, UUID.randomUUID(), turnsOn == null ? null : turnsOn.toString());
  }

  @Override
  public List<UUID> turning(LocalDate today, int limit) {
    return stored.turning(today, limit);
  }
}
