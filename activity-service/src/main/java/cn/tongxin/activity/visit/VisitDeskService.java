package cn.tongxin.activity.visit;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import java.util.List;
import org.springframework.stereotype.Service;

/** The planned visits that an officer is to make. */
@Service
class VisitDeskService implements Desk {
  private static final int AT_ONCE = 100;

  private final MongoVisits visits;

  VisitDeskService(MongoVisits visits) {
    this.visits = visits;
  }

  @Override
  public int handOver(Handover handover) {
    Scope scope = Scope.of(handover.area());
    for (List<Visit> some = some(scope, handover); !some.isEmpty(); some = some(scope, handover)) {
      some.forEach(visit -> handOver(scope, visit, handover));
    }
    return visits.countHandedOver(scope, handover.id());
  }

  private List<Visit> some(Scope scope, Handover handover) {
    return visits.plannedFor(scope, handover.from(), AT_ONCE);
  }

  private void handOver(Scope scope, Visit visit, Handover handover) {
    visit.handOver(handover);
    try {
      Visit.Snapshot _ = visits.save(scope, visit);
    } catch (ConcurrentChange completedMeanwhile) {
      // The next look finds it if it is still planned.
    }
  }
}
