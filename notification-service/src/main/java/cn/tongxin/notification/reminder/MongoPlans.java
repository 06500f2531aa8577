package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Care plans in MongoDB, one document a member. */
@Repository
class MongoPlans implements Plans {
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<PlanDocument> collection;
  private final ScopedCollection<PlanDocument> plans;

  MongoPlans(MongoDatabase database) {
    this.collection = database.getCollection("plans", PlanDocument.class);
    this.plans = new ScopedCollection<>(collection);
    collection.createIndex(Indexes.ascending("turnsOn"), new IndexOptions().sparse(true));
  }

  @Override
  public List<CarePlan> of(Scope scope, Collection<UUID> memberRefs) {
    return plans.findAll(scope, memberRefs).stream().map(PlanDocument::plan).toList();
  }

  @Override
  public void saveAll(Collection<CarePlan> changed, LocalDate today) {
    if (changed.isEmpty()) {
      return;
    }
    List<WriteModel<PlanDocument>> writes =
        changed.stream().map(plan -> write(plan, today)).toList();
    if (saved(writes) < writes.size()) {
      throw new ConcurrentChange("one of " + writes.size() + " plans");
    }
  }

  private int saved(List<WriteModel<PlanDocument>> writes) {
    try {
      var result = collection.bulkWrite(writes, UNORDERED);
      return result.getInsertedCount() + result.getMatchedCount();
    } catch (MongoBulkWriteException e) {
      boolean onlyOvertaken =
          e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (onlyOvertaken && e.getWriteConcernError() == null) {
        return writes.size() - e.getWriteErrors().size();
      }
      throw e;
    }
  }

  private static WriteModel<PlanDocument> write(CarePlan plan, LocalDate today) {
    LocalDate turnsOn = plan.turnsOn(today);
    PlanDocument next = PlanDocument.next(plan, turnsOn == null ? null : turnsOn.toString());
    return plan.version() == 0
        ? new InsertOneModel<>(next)
        : new ReplaceOneModel<>(
            Filters.and(Filters.eq(plan.memberRef()), Filters.eq("version", plan.version())), next);
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
