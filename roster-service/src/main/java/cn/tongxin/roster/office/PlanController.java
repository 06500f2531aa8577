package cn.tongxin.roster.office;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.time.LocalDate;
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

/** The plans of villages over HTTP. */
@RestController
@RequestMapping("/api/v1/village-plans")
final class PlanController {
  private final PlanService service;
  private final VillagePlans plans;

  PlanController(PlanService service, VillagePlans plans) {
    this.service = service;
    this.plans = plans;
  }

  /**
   * Enters a village's plan, or changes it with If-Match.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if another one is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{village}")
  ResponseEntity<PlanView> put(
      Actor actor,
      @PathVariable AreaCode village,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid PlanBody body) {
    actor.mustRecord();
    PlanService.Put put = service.put(actor, village, ifMatch, body);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.plan());
  }

  /**
   * A village's plan, as it is now or as it was on a day.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{village}")
  ResponseEntity<PlanView> get(
      Actor actor, @PathVariable AreaCode village, @RequestParam @Nullable LocalDate asOf) {
    actor.mustRead();
    if (asOf == null) {
      return answer(HttpStatus.OK, service.get(actor, village));
    }
    PlanVersion then =
        service.recorded(actor, village).asOf(asOf).orElseThrow(PlanService::unknown);
    return ResponseEntity.ok(PlanView.of(village, then));
  }

  /**
   * The dated versions of a village's plan; of a village that was merged those under its old code.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{village}/history")
  Page<PlanView> history(Actor actor, @PathVariable AreaCode village) {
    actor.mustRead();
    return new Page<>(service.recorded(actor, village).versions(), null)
        .map(version -> PlanView.of(village, version));
  }

  /** The plans of the villages in a place. */
  @GetMapping
  Page<PlanView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return plans
        .list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor))
        .map(plan -> PlanView.of(plan.village(), plan.present()));
  }

  private static ResponseEntity<PlanView> answer(HttpStatus status, VillagePlan plan) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(plan.number()))
        .body(PlanView.of(plan.village(), plan.present()));
  }
}
