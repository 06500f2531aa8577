package cn.tongxin.assessment.award;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What offices and service teams submit, and what the panel thinks of it, over HTTP. */
@RestController
@RequestMapping("/api/v1/award-calls/{callId}/submissions")
class SubmissionController {
  private final SubmissionService service;
  private final AwardService calls;
  private final MongoSubmissions submissions;

  SubmissionController(
      SubmissionService service, AwardService calls, MongoSubmissions submissions) {
    this.service = service;
    this.calls = calls;
    this.submissions = submissions;
  }

  /**
   * Submits something for an office or a service team, or changes it while the call is open.
   *
   * @return the submission; the same body again gets the same answer
   * @throws Problem 404 if there is no such call, or the office is not in the caller's scope
   * @throws Problem 409 if the call is closed, the submission is withdrawn or somebody else's, or
   *     it says otherwise and If-Match is missing
   * @throws Problem 412 if it was changed since it was read
   * @throws Problem 422 if the organisation is no service team in the caller's scope
   */
  @PutMapping("/{id}")
  ResponseEntity<SubmissionView> put(
      Actor actor,
      @PathVariable UUID callId,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody SubmissionBody body) {
    actor.mustRecord();
    body.mustNameOne();
    return answer(actor, service.put(actor, callId, id, ifMatch, body));
  }

  /**
   * Takes a submission back, up to the closing day.
   *
   * @return the submission; taking it back again changes nothing
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if the call is closed
   */
  @PostMapping("/{id}/withdrawal")
  ResponseEntity<SubmissionView> withdraw(
      Actor actor, @PathVariable UUID callId, @PathVariable UUID id) {
    actor.mustRecord();
    return answer(actor, service.withdraw(actor, callId, id));
  }

  /**
   * Says what the caller, as one of the panel, thinks of a submission; a later opinion takes the
   * place of the caller's earlier one.
   *
   * @return the submission with the caller's opinion
   * @throws Problem 403 if the caller is not on the panel
   * @throws Problem 404 if there is no such submission that the caller may see
   * @throws Problem 409 if it is of the caller's own office or withdrawn, or it is not the time to
   *     judge
   */
  @PutMapping("/{id}/opinion")
  ResponseEntity<SubmissionView> judge(
      Actor actor,
      @PathVariable UUID callId,
      @PathVariable UUID id,
      @Valid @RequestBody OpinionBody body) {
    actor.mustRead();
    return answer(actor, service.judge(actor, callId, id, body));
  }

  /**
   * One submission: of the caller's scope, or any for the county and the panel.
   *
   * @throws Problem 404 if there is none that the caller may see
   */
  @GetMapping("/{id}")
  ResponseEntity<SubmissionView> byId(
      Actor actor, @PathVariable UUID callId, @PathVariable UUID id) {
    actor.mustRead();
    AwardCall call = calls.existing(actor, callId);
    return answer(actor, service.existing(service.scope(actor, call), callId, id));
  }

  /**
   * What was submitted to a call, by place, as far as the caller may see it.
   *
   * @throws Problem 404 if there is no such call
   */
  @GetMapping
  Page<SubmissionView> list(
      Actor actor,
      @PathVariable UUID callId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    AwardCall call = calls.existing(actor, callId);
    return submissions
        .of(service.scope(actor, call), callId, PageQuery.of(limit, cursor))
        .map(it -> SubmissionView.of(actor, it));
  }

  private static ResponseEntity<SubmissionView> answer(Actor actor, Submission submission) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(submission.snapshot().version()))
        .body(SubmissionView.of(actor, submission));
  }
}
