package cn.tongxin.activity.project;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects over HTTP. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {
  private final ProjectService service;

  ProjectController(ProjectService service) {
    this.service = service;
  }

  /**
   * Enters a project, or changes one with If-Match.
   *
   * @throws Problem 404 if its place is not in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it, or its kind or its
   *     place is to change
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<ProjectView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid ProjectBody body) {
    actor.mustRecord();
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    ProjectService.Put put = service.put(actor, id, ifMatch, body.terms());
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.funded());
  }

  /**
   * One project, with what it has received, paid and left.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<ProjectView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.byId(actor.scope(), id));
  }

  /** The projects in a place, by name. */
  @GetMapping
  Page<ProjectView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable ProjectKind kind,
      @RequestParam @Nullable ProjectState state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service
        .list(
            actor.scope().narrowedTo(within),
            new Projects.Wanted(kind, state),
            PageQuery.of(limit, cursor))
        .map(ProjectView::listed);
  }

  private static ResponseEntity<ProjectView> answer(
      HttpStatus status, ProjectService.Funded funded) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(funded.project().version()))
        .body(ProjectView.of(funded));
  }
}
