package cn.tongxin.activity.request;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service requests over HTTP. */
@RestController
@RequestMapping("/api/v1/service-requests")
class ServiceRequestController {
  private final ServiceRequests requests;

  ServiceRequestController(ServiceRequests requests) {
    this.requests = requests;
  }

  /**
   * One service request.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ServiceRequest byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return requests.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("request.unknown"));
  }

  /** Service requests in a place. */
  @GetMapping
  Page<ServiceRequest> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return requests.list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor));
  }
}
