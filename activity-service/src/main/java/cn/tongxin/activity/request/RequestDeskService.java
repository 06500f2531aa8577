package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Handovers;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The service requests that an officer answers for or was asked to take, until confirmed. */
@Service
class RequestDeskService implements Desk {
  private static final int AT_ONCE = 100;

  private final MongoServiceRequests requests;
  private final Handovers handovers;

  RequestDeskService(MongoServiceRequests requests, Handovers handovers) {
    this.requests = requests;
    this.handovers = handovers;
  }

  @Override
  public int handOver(Handover handover) {
    Scope scope = Scope.of(handover.area());
    for (var some = requests.heldBy(scope, handover, AT_ONCE);
        !some.isEmpty();
        some = requests.heldBy(scope, handover, AT_ONCE)) {
      some.forEach(request -> handOver(scope, request, handover));
    }
    return requests.countHandedOver(scope, handover.id());
  }

  private void handOver(Scope scope, ServiceRequest request, Handover handover) {
    request.handOver(handover);
    try {
      RequestSnapshot _ = requests.save(scope, request);
    } catch (ConcurrentChange changedMeanwhile) {
      // The next look finds it if it is still that officer's.
    }
  }

  /**
   * Requests that were heard before a hand-over and written down after it: they follow. Whoever
   * writes a request looks here afterwards, and a hand-over is known before it looks for requests,
   * so that one of the two sees the other.
   */
  void follow(Set<String> owners) {
    if (!owners.isEmpty()) {
      handovers.from(owners).forEach(this::handOver);
    }
  }
}
