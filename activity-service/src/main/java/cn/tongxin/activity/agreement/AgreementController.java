package cn.tongxin.activity.agreement;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Good-neighbour agreements over HTTP. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {
  private final AgreementService service;

  AgreementController(AgreementService service) {
    this.service = service;
  }

  /**
   * Enters an agreement, or changes one with If-Match.
   *
   * @throws Problem 404 if its place is not in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<AgreementView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid AgreementBody body) {
    actor.mustRecord();
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    AgreementService.Put put = service.put(actor, id, ifMatch, body.terms());
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.agreement());
  }

  /**
   * Records that the parties looked at it again, and when they do so the next time.
   *
   * @return the agreement; the same review again gets the same answer
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it has ended, or the review of that day says something else
   */
  @PostMapping("/{id}/reviews")
  ResponseEntity<AgreementView> review(
      Actor actor, @PathVariable UUID id, @RequestBody @Valid ReviewBody body) {
    actor.mustRecord();
    return answer(
        HttpStatus.OK,
        service.review(actor, id, body.reviewedOn(), body.outcome(), body.nextReviewOn()));
  }

  /**
   * One agreement, with its reviews.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<AgreementView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.byId(actor.scope(), id));
  }

  /** The agreements in a place, those first that are to be looked at first. */
  @GetMapping
  Page<AgreementView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable AgreementState state,
      @RequestParam @Nullable LocalDate dueBy,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service
        .list(actor.scope().narrowedTo(within), state, dueBy, PageQuery.of(limit, cursor))
        .map(AgreementView::of);
  }

  private static ResponseEntity<AgreementView> answer(
      HttpStatus status, Agreement.Snapshot agreement) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(agreement.version()))
        .body(AgreementView.of(agreement));
  }
}
