package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.member.Trigger;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a member and owes a visit, over HTTP; what it was is in bodies only. */
@RestController
@RequestMapping("/api/v1/members/{id}")
final class TriggerController {
  private static final String PERMISSION = "sensitive";

  private final TriggerService service;

  TriggerController(TriggerService service) {
    this.service = service;
  }

  /**
   * Records a hardship or a major change: a visit is owed within days, once for each.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if the member has not agreed to have it recorded, or is not served
   */
  @PostMapping("/visit-triggers")
  ResponseEntity<TriggeredView> note(
      Actor actor, @PathVariable UUID id, @RequestBody @Valid TriggerBody body) {
    actor.mustRecord();
    actor.mustHave(PERMISSION);
    TriggerService.Noted noted = service.note(actor, id, body.kind(), body.on());
    return ResponseEntity.status(noted.news() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new TriggeredView(noted.mustVisitId()));
  }

  /**
   * Takes back a hardship or a major change that was recorded by mistake.
   *
   * @throws Problem 404 if there is no such member in the caller's scope
   * @throws Problem 409 if the member is not served
   */
  @PostMapping("/visit-triggers/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(Actor actor, @PathVariable UUID id, @RequestBody @Valid TriggerBody body) {
    actor.mustRecord();
    actor.mustHave(PERMISSION);
    service.drop(actor, id, body.kind(), body.on());
  }

  /** What happened, and on which day. */
  record TriggerBody(
      @NotNull(message = "required") Trigger.Kind kind,
      @NotNull(message = "required") LocalDate on) {}

  /** The window in which a visit is owed. */
  record TriggeredView(UUID mustVisitId) {}
}
