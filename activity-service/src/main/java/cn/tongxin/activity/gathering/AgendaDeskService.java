package cn.tongxin.activity.gathering;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.Scope;
import org.springframework.stereotype.Service;

/** What an officer has to do by the agendas of gatherings. */
@Service
class AgendaDeskService implements Desk {
  private final MongoGatherings gatherings;

  AgendaDeskService(MongoGatherings gatherings) {
    this.gatherings = gatherings;
  }

  @Override
  public int handOver(Handover handover) {
    Scope scope = Scope.of(handover.area());
    return gatherings.clear(
        handover,
        gathering -> {
          gathering.handOver(handover);
          if (gathering.changed()) {
            Gathering.Snapshot _ = gatherings.save(scope, gathering);
          }
        });
  }
}
