package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Care plans in MongoDB, one document a member. */
@Repository
class MongoPlans implements Plans {
  private final ScopedCollection<PlanDocument> plans;
  private final BatchSave<PlanDocument> batch;

  MongoPlans(MongoDatabase database) {
    MongoCollection<PlanDocument> collection = database.getCollection("plans", PlanDocument.class);
    this.plans = new ScopedCollection<>(collection);
    this.batch = new BatchSave<>(collection);
    collection.createIndex(Indexes.ascending("turnsOn"), new IndexOptions().sparse(true));
  }

  @Override
  public List<CarePlan> of(Collection<UUID> memberRefs) {
    return plans.findAll(Scope.platform(), memberRefs).stream().map(PlanDocument::plan).toList();
  }

  @Override
  public Optional<CarePlan> byMember(Scope scope, UUID memberRef) {
    return plans.find(scope, memberRef).map(PlanDocument::plan);
  }

  @Override
  public Set<UUID> saveAll(Collection<CarePlan> changed, LocalDate today) {
    Set<Object> lost = batch.save(changed.stream().map(plan -> next(plan, today)).toList());
    return lost.stream().map(UUID.class::cast).collect(Collectors.toSet());
  }

  private PlanDocument next(CarePlan plan, LocalDate today) {
    LocalDate turnsOn = plan.turnsOn(today);
    return PlanDocument.next(plan, UUID.randomUUID(), turnsOn == null ? null : turnsOn.toString());
  }

  @Override
  public List<UUID> turning(LocalDate today, int limit) {
    return plans
        .find(Scope.platform(), Filters.lte("turnsOn", today.toString()))
        .limit(limit)
        .map(PlanDocument::id)
        .into(new ArrayList<>());
  }
}
