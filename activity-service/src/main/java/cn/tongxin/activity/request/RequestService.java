package cn.tongxin.activity.request;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of service requests: read, let the request decide, save once. */
@Service
class RequestService {
  private static final int TRIES = 5;

  private final ServiceRequests requests;
  private final TimeTable times;
  private final Clock clock;

  RequestService(ServiceRequests requests, TimeTable times, Clock clock) {
    this.requests = requests;
    this.times = times;
    this.clock = clock;
  }

  /** Takes up what somebody was asked; one that is known already is left as it is. */
  void heard(UUID id, Intake intake, String by) {
    if (requests.byId(Scope.platform(), id).isEmpty()) {
      ServiceRequest request =
          ServiceRequest.received(id, intake, by, Level.of(intake.area()), times.of(intake.area()));
      try {
        RequestSnapshot _ = requests.save(Scope.platform(), request);
      } catch (ConcurrentChange known) {
        // Its id is the need's id, so it is this very request, taken up when the event came before.
      }
    }
  }

  RequestSnapshot byId(Actor actor, UUID id) {
    return existing(actor, id).snapshot();
  }

  /** Does something with one request, unless it is another one than the caller read. */
  RequestSnapshot change(Actor actor, UUID id, @Nullable String ifMatch, Verb verb) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          ServiceRequest request = existing(actor, id);
          RequestSnapshot before = request.snapshot();
          verb.on(request, new Act(actor.id(), clock.instant()), times.of(before.intake().area()));
          if (!request.isChanged()) {
            return before;
          }
          EntityTag.mustMatch(ifMatch, before.version());
          return requests.save(actor.scope(), request);
        });
  }

  Page<RequestSnapshot> list(
      Actor actor, Scope scope, ServiceRequests.Wanted wanted, PageQuery page) {
    return requests.list(scope, actor.id(), wanted, page);
  }

  private ServiceRequest existing(Actor actor, UUID id) {
    return requests
        .byId(actor.scope(), id)
        .filter(request -> request.snapshot().maySee(actor.id()))
        .orElseThrow(() -> Problem.notFound("request.unknown"));
  }

  /** What is done with a request. */
  @FunctionalInterface
  interface Verb {
    void on(ServiceRequest request, Act act, Terms terms);
  }
}
