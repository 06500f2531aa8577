package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.visit.Subjects;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service requests over HTTP. */
@RestController
@RequestMapping("/api/v1/service-requests")
class ServiceRequestController {
  private final RequestService service;
  private final Subjects subjects;

  ServiceRequestController(RequestService service, Subjects subjects) {
    this.service = service;
    this.subjects = subjects;
  }

  /**
   * One service request.
   *
   * @throws Problem 404 if there is none in the caller's scope, or only its mediators see it
   */
  @GetMapping("/{id}")
  ResponseEntity<RequestView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.byId(actor, id));
  }

  /**
   * Service requests in a place, the newest first; with dueBefore those that wait for an answer and
   * are due before that day, the most urgent first.
   */
  @GetMapping
  Page<RequestView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable RequestState state,
      @RequestParam @Nullable String owner,
      @RequestParam @Nullable NeedKind kind,
      @RequestParam @Nullable LocalDate dueBefore,
      @RequestParam @Nullable UUID memberRef,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    var members = memberRef == null ? null : subjects.countingFor(memberRef);
    return service
        .list(
            actor,
            actor.scope().narrowedTo(within),
            new ServiceRequests.Wanted(state, owner, kind, dueBefore, members),
            PageQuery.of(limit, cursor))
        .map(RequestView::listed);
  }

  private static ResponseEntity<RequestView> answer(RequestSnapshot request) {
    return ResponseEntity.ok().eTag(EntityTag.of(request.version())).body(RequestView.of(request));
  }
}
