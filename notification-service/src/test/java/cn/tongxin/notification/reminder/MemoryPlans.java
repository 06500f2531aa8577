package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans in memory. */
final class MemoryPlans implements Plans {
  private final Map<UUID, CarePlan.Snapshot> stored = new TreeMap<>();
  private final Map<UUID, LocalDate> turning = new TreeMap<>();

  @Override
  public synchronized Optional<CarePlan> byMember(Scope scope, UUID memberRef) {
    return of(List.of(memberRef)).stream()
        .filter(plan -> plan.snapshot().service() != null)
        .filter(plan -> scope.covers(plan.snapshot().service().area()))
        .findFirst();
  }

  @Override
  public synchronized List<CarePlan> of(Collection<UUID> memberRefs) {
    return memberRefs.stream()
        .filter(stored::containsKey)
        .map(stored::get)
        .map(CarePlan::stored)
        .toList();
  }

  @Override
  public synchronized Set<UUID> saveAll(Collection<CarePlan> plans, LocalDate today) {
    return plans.stream()
        .filter(plan -> !save(plan, today))
        .map(CarePlan::memberRef)
        .collect(Collectors.toSet());
  }

  private boolean save(CarePlan plan, LocalDate today) {
    CarePlan.Snapshot s = plan.snapshot();
    CarePlan.Snapshot before = stored.get(s.memberRef());
    if ((before == null ? 0 : before.version()) != s.version()) {
      return false;
    }
    stored.put(
        s.memberRef(),
        new CarePlan.Snapshot(
            s.memberRef(),
            s.version() + 1,
            s.service(),
            s.pairings(),
            s.alone(),
            s.windows(),
            s.visits(),
            s.consents(),
            s.twins(),
            s.heads(),
            s.postponements(),
            s.handedOver(),
            published(s.outgoing(), plan.news().size())));
    turning.remove(s.memberRef());
    if (plan.turnsOn(today) != null) {
      turning.put(s.memberRef(), plan.turnsOn(today));
    }
    return true;
  }

  private static Outgoing published(Outgoing before, int news) {
    return new Outgoing(before.seq() + news, null, null, List.of());
  }

  @Override
  public synchronized List<UUID> turning(LocalDate today, int limit) {
    return turning.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(today))
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }
}
