package cn.tongxin.activity.request;

import cn.tongxin.activity.handover.Desk;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Handovers;
import cn.tongxin.serving.Scope;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The service requests that an officer answers for, was asked to take or mediates, until they are
 * confirmed.
 */
@Service
class RequestDeskService implements Desk {
  private final MongoServiceRequests requests;
  private final Handovers handovers;

  RequestDeskService(MongoServiceRequests requests, Handovers handovers) {
    this.requests = requests;
    this.handovers = handovers;
  }

  @Override
  public int handOver(Handover handover) {
    Scope scope = Scope.of(handover.area());
    return requests.clear(
        handover,
        request -> {
          request.handOver(handover);
          if (request.isChanged()) {
            RequestSnapshot _ = requests.save(scope, request);
          }
        });
  }

  /**
   * Requests that were heard before a hand-over and written down after it: they follow. Whoever
   * writes a request looks here afterwards, and a hand-over is known before it looks for requests,
   * so that one of the two sees the other.
   */
  void follow(Set<String> owners) {
    if (!owners.isEmpty()) {
      handovers
          .from(owners)
          .forEach(
              handover -> {
                int _ = handOver(handover);
              });
    }
  }
}
