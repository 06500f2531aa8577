package cn.tongxin.activity.visit;

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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits over HTTP. */
@RestController
@RequestMapping("/api/v1/visits")
class VisitController {
  private final VisitService service;
  private final CompletionService completions;

  VisitController(VisitService service, CompletionService completions) {
    this.service = service;
    this.completions = completions;
  }

  /**
   * Plans a visit.
   *
   * @return the visit; the same plan again gets the same answer
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if the id has another plan, or the visit is over
   */
  @PutMapping("/{id}")
  ResponseEntity<VisitView> plan(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody PlanBody body) {
    actor.mustRecord();
    return answer(actor, service.plan(actor, id, body.plan()));
  }

  /**
   * Completes a visit, planned before or not.
   *
   * @return the visit; the same completion again gets the same answer
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if it was completed otherwise, is of another member, or is no longer open
   */
  @PostMapping("/{id}/completion")
  ResponseEntity<VisitView> complete(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody CompletionBody body) {
    actor.mustRecord();
    return answer(actor, completions.complete(actor, id, body.completion()).taken());
  }

  /**
   * Cancels a planned visit, with a reason.
   *
   * @return the cancelled visit
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it is no longer open
   */
  @PostMapping("/{id}/cancellation")
  ResponseEntity<VisitView> cancel(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody ReasonBody body) {
    actor.mustRecord();
    return answer(actor, service.cancel(actor, id, body.text()));
  }

  /**
   * Voids a visit, with a reason, so that it does not count; where the word of its completion is
   * still to come, as soon as it comes.
   *
   * @return the visit
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was called off, or voided for another reason
   */
  @PostMapping("/{id}/voiding")
  ResponseEntity<VisitView> voidFor(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody ReasonBody body) {
    actor.mustRecord();
    return answer(actor, service.voidFor(actor, id, body.text()));
  }

  /**
   * One visit.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<VisitView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    Visit.Snapshot visit = service.byId(actor, id);
    Duplicates duplicates = service.duplicates(actor.scope(), List.of(visit));
    return ResponseEntity.ok()
        .eTag(EntityTag.of(visit.version()))
        .body(VisitView.of(visit, actor.id(), duplicates.of(visit)));
  }

  /** Visits in a place, the newest day first. */
  @GetMapping
  Page<VisitView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String officer,
      @RequestParam @Nullable UUID memberRef,
      @RequestParam @Nullable VisitState state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    Page<Visit.Snapshot> page =
        service.list(
            actor.scope().narrowedTo(within),
            new Visits.Wanted(from, to, officer, service.countingFor(memberRef), state),
            PageQuery.of(limit, cursor));
    Duplicates duplicates = service.duplicates(actor.scope(), page.items());
    return page.map(visit -> VisitView.of(visit, actor.id(), duplicates.of(visit)));
  }

  private static ResponseEntity<VisitView> answer(Actor actor, Visit.Snapshot visit) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(visit.version()))
        .body(VisitView.of(visit, actor.id()));
  }
}
