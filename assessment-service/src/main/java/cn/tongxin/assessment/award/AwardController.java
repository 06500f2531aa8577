package cn.tongxin.assessment.award;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
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

/** Calls over HTTP: the county writes them and publishes results, all its offices may read them. */
@RestController
@RequestMapping("/api/v1/award-calls")
class AwardController {
  private final AwardService service;
  private final MongoAwardCalls calls;

  AwardController(AwardService service, MongoAwardCalls calls) {
    this.service = service;
    this.calls = calls;
  }

  /**
   * Makes a call, or changes it: its closing day while it is open, its panel until the result.
   *
   * @return the call; the same body again gets the same answer
   * @throws Problem 409 if the id has another body and If-Match is missing, it is of another kind
   *     or year, or it is too late for the change
   * @throws Problem 412 if it was changed since it was read
   */
  @PutMapping("/{id}")
  ResponseEntity<CallView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody CallBody body) {
    actor.mustBe(Role.COUNTY);
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    return answer(actor, service.put(actor, id, ifMatch, body.terms()));
  }

  /**
   * Publishes the result of a call, once.
   *
   * @return the call with its result; the same result again gets the same answer
   * @throws Problem 404 if there is no such call in the caller's scope
   * @throws Problem 409 if submissions are still taken, another result is published, or the panel
   *     does not bear a decision out
   * @throws Problem 422 if a submission is none of this call
   */
  @PostMapping("/{id}/result")
  ResponseEntity<CallView> publish(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody ResultBody body) {
    actor.mustBe(Role.COUNTY);
    return answer(actor, service.publish(actor, id, body.lines()));
  }

  /**
   * One call of the caller's county.
   *
   * @throws Problem 404 if there is none
   */
  @GetMapping("/{id}")
  ResponseEntity<CallView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(actor, service.existing(actor, id));
  }

  /** Calls of the caller's county, by year. */
  @GetMapping
  Page<CallView> list(
      Actor actor,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return calls
        .list(AwardService.county(actor), year, PageQuery.of(limit, cursor))
        .map(call -> view(actor, call));
  }

  private ResponseEntity<CallView> answer(Actor actor, AwardCall call) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(call.snapshot().version()))
        .body(view(actor, call));
  }

  private CallView view(Actor actor, AwardCall call) {
    return CallView.of(call, service.today(), AwardService.seesAll(actor, call));
  }
}
