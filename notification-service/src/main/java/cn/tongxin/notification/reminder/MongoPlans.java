package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Care plans in MongoDB, one document a member with what was decided about it here. */
@Repository
class MongoPlans implements Plans {
  private final ScopedCollection<PlanDocument> plans;
  private final MongoStored<PlanDocument, CarePlan> stored;
  private final Outbox<PlanDocument> outbox;
  private final EventEncoder encoder;

  MongoPlans(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<PlanDocument> collection = database.getCollection("plans", PlanDocument.class);
    this.plans = new ScopedCollection<>(collection);
    this.stored = new MongoStored<>(collection, PlanDocument::plan, this::next);
    this.outbox = new Outbox<>(collection, "tongxin.notification.reminder", relay);
    this.encoder = encoder;
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
    Map<Boolean, List<CarePlan>> byNews =
        changed.stream().collect(Collectors.partitioningBy(plan -> plan.news().isEmpty()));
    Set<UUID> lost = new HashSet<>(stored.saveAll(byNews.getOrDefault(true, List.of()), today));
    byNews.getOrDefault(false, List.of()).stream()
        .filter(plan -> !publish(plan, today))
        .forEach(plan -> lost.add(plan.id()));
    return lost;
  }

  /** Saves a plan with what was decided about it; false if another writer saved it first. */
  private boolean publish(CarePlan plan, LocalDate today) {
    try {
      outbox.save(next(plan, today), Filters.empty());
      return true;
    } catch (ConcurrentChange e) {
      return false;
    }
  }

  private PlanDocument next(CarePlan plan, LocalDate today) {
    LocalDate turnsOn = plan.turnsOn(today);
    CarePlan.Snapshot now = plan.snapshot();
    Outgoing outgoing =
        encoder.append(
            now.outgoing(),
            plan.news().stream().map(news -> DecisionWire.draft(now, news)).toList());
    return PlanDocument.next(
        plan, UUID.randomUUID(), turnsOn == null ? null : turnsOn.toString(), outgoing);
  }

  @Override
  public List<UUID> turning(LocalDate today, int limit) {
    return stored.turning(today, limit);
  }
}
