package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.ErasedMembers;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of service requests: read, let the request decide, save once. */
@Service
class RequestService {
  private static final int TRIES = 5;

  private final ServiceRequests requests;
  private final TimeTable times;
  private final IntakeService desk;
  private final Routing routing;
  private final ErasedMembers erased;
  private final Clock clock;

  RequestService(
      ServiceRequests requests,
      TimeTable times,
      IntakeService desk,
      Routing routing,
      ErasedMembers erased,
      Clock clock) {
    this.requests = requests;
    this.times = times;
    this.desk = desk;
    this.routing = routing;
    this.erased = erased;
    this.clock = clock;
  }

  /** Takes up what was heard; one that is known already is left as it is. */
  void heard(UUID id, Intake intake, String by) {
    if (requests.byId(Scope.platform(), id).isEmpty()) {
      Level level = level(by, intake.area());
      ServiceRequest request =
          ServiceRequest.received(id, intake, by, level, times.of(intake.area()));
      try {
        RequestSnapshot _ = requests.save(Scope.platform(), request);
      } catch (ConcurrentChange known) {
        // Its id is the need's id, so it is this very request, taken up when the event came before.
      }
    }
  }

  /**
   * Takes a request up, or corrects what was taken up.
   *
   * @throws Problem 409 if something else is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  RequestSnapshot put(Actor actor, UUID id, @Nullable String ifMatch, ServiceRequestBody body) {
    return silent(
        actor,
        ConcurrentChange.retrying(
            TRIES,
            () ->
                requests
                    .byId(actor.scope(), id)
                    .map(request -> corrected(actor, request, ifMatch, body))
                    .orElseGet(() -> taken(actor, id, body))));
  }

  private RequestSnapshot taken(Actor actor, UUID id, ServiceRequestBody body) {
    Intake intake = desk.intake(actor, body, null);
    Routing.Desk owner = desk.desk(actor, intake, body.owner());
    return requests.save(
        actor.scope(),
        ServiceRequest.received(
            id, intake, owner.officer(), owner.level(), times.of(intake.area())));
  }

  private RequestSnapshot corrected(
      Actor actor, ServiceRequest request, @Nullable String ifMatch, ServiceRequestBody body) {
    RequestSnapshot before = request.snapshot();
    Intake next = desk.intake(actor, body, before.intake());
    if (!before.maySee(actor.id())) {
      Level first = level(before.chain().asked(), actor.area());
      return before
          .asTakenUp(next, first, times)
          .orElseThrow(() -> Problem.notFound("request.unknown"));
    }
    if (body.owner() != null && !before.hasOrHadAsOwner(body.owner())) {
      throw Problem.conflict("request.owner");
    }
    if (next.equals(before.intake())) {
      return before;
    }
    if (ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, before.version());
    request.correct(next);
    return requests.save(actor.scope(), request);
  }

  private Level level(String officer, AreaCode otherwise) {
    return routing.levelOf(officer, otherwise, ChinaDays.today(clock));
  }

  /** Takes out again what was written about somebody who was erased meanwhile. */
  private RequestSnapshot silent(Actor actor, RequestSnapshot saved) {
    UUID requester = saved.intake().requesterRef();
    return requester != null && erased.contains(requester) && erased.forget(requester) > 0
        ? byId(actor, saved.id())
        : saved;
  }

  RequestSnapshot byId(Actor actor, UUID id) {
    return existing(actor, id).snapshot();
  }

  /** Does something with one request, unless it is another one than the caller read. */
  RequestSnapshot change(Actor actor, UUID id, @Nullable String ifMatch, Verb verb) {
    return silent(
        actor,
        ConcurrentChange.retrying(TRIES, () -> changed(actor, existing(actor, id), ifMatch, verb)));
  }

  private RequestSnapshot changed(
      Actor actor, ServiceRequest request, @Nullable String ifMatch, Verb verb) {
    RequestSnapshot before = request.snapshot();
    Act act = new Act(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    verb.on(request, act, times.of(before.intake().area()));
    if (!request.isChanged()) {
      return before;
    }
    EntityTag.mustMatch(ifMatch, before.version());
    return requests.save(actor.scope(), request);
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
