package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.visit.Subjects;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service requests over HTTP. */
@RestController
@RequestMapping("/api/v1/service-requests")
class ServiceRequestController {
  private final RequestService service;
  private final Subjects members;
  private final SubjectList subjects;

  ServiceRequestController(RequestService service, Subjects members, SubjectList subjects) {
    this.service = service;
    this.members = members;
    this.subjects = subjects;
  }

  /**
   * Takes up a service request, or corrects it with If-Match; without an owner it goes to whom it
   * belongs to.
   *
   * @return the request; the same again gets the same answer
   * @throws Problem 404 if member, organisation or place are not in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it, or what is fixed
   *     would change, or the owner has left
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<RequestView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ServiceRequestBody body) {
    actor.mustRecord();
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    return answer(service.put(actor, id, ifMatch, body));
  }

  /** What a request can be about. */
  @GetMapping("/subjects")
  Page<SubjectList.Subject> subjects(Actor actor) {
    actor.mustRead();
    return new Page<>(subjects.all(), null);
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
    List<UUID> asking = memberRef == null ? null : members.countingFor(memberRef);
    return service
        .list(
            actor,
            actor.scope().narrowedTo(within),
            new ServiceRequests.Wanted(state, owner, kind, dueBefore, asking),
            PageQuery.of(limit, cursor))
        .map(RequestView::listed);
  }

  private static ResponseEntity<RequestView> answer(RequestSnapshot request) {
    return ResponseEntity.ok().eTag(EntityTag.of(request.version())).body(RequestView.of(request));
  }
}
