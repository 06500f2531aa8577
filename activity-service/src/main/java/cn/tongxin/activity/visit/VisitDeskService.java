package cn.tongxin.activity.visit;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.Scope;
import org.springframework.stereotype.Service;

/** The planned visits that an officer is to make. */
@Service
class VisitDeskService implements Desk {
  private final MongoVisits visits;

  VisitDeskService(MongoVisits visits) {
    this.visits = visits;
  }

  @Override
  public int handOver(Handover handover) {
    Scope scope = Scope.of(handover.area());
    return visits.clear(
        handover,
        visit -> {
          visit.handOver(handover);
          if (visit.changed()) {
            Visit.Snapshot _ = visits.save(scope, visit);
          }
        });
  }
}
