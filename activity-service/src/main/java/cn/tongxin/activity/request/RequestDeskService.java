package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Handovers;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The service requests that an officer answers for; each of them is open so far. */
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
    for (var some = requests.ownedBy(scope, handover, AT_ONCE);
        !some.isEmpty();
        some = requests.ownedBy(scope, handover, AT_ONCE)) {
      some.forEach(request -> handOver(request, handover));
    }
    return requests.countHandedOver(scope, handover.id());
  }

  private void handOver(ServiceRequestDocument request, Handover handover) {
    try {
      requests.handOver(request, handover);
    } catch (ConcurrentChange changedMeanwhile) {
      // The next look finds it if it is still that officer's.
    }
  }

  /**
   * Requests that were heard before a hand-over and written down after it: they follow. Whoever
   * writes a request looks here afterwards, and a hand-over is known before it looks for requests,
   * so that one of the two sees the other.
   */
  void follow(List<ServiceRequest> written) {
    Set<String> owners = written.stream().map(ServiceRequest::owner).collect(Collectors.toSet());
    if (!owners.isEmpty()) {
      handovers.from(owners).forEach(this::handOver);
    }
  }
}
