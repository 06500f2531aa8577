package cn.tongxin.activity.gathering;

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

/** Gatherings over HTTP. */
@RestController
@RequestMapping("/api/v1/gatherings")
class GatheringController {
  private final GatheringService service;
  private final Gatherings gatherings;

  GatheringController(GatheringService service, Gatherings gatherings) {
    this.service = service;
    this.gatherings = gatherings;
  }

  /**
   * Plans a gathering, or plans it otherwise with If-Match.
   *
   * @return the gathering; the same plan again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if it has another plan and no If-Match names it, people were counted, or it
   *     is over
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<GatheringView> plan(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody GatheringBody body) {
    actor.mustRecord();
    return answer(service.plan(actor, id, ifMatch, body.plan()));
  }

  /**
   * Records who was at a session of a gathering, by count and, where people agreed, by name; or
   * corrects that with If-Match.
   *
   * @return the gathering; the same attendance again gets the same answer
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it, or it is over
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PostMapping("/{id}/attendance")
  ResponseEntity<GatheringView> attend(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody AttendanceBody body) {
    actor.mustRecord();
    return answer(service.attend(actor, id, ifMatch, body.attendance()));
  }

  /**
   * Records that a gathering was held; its attendance is settled from then on.
   *
   * @return the gathering; the same again gets the same answer
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was held otherwise or is cancelled, nobody was counted, or too few
   *     came
   */
  @PostMapping("/{id}/holding")
  ResponseEntity<GatheringView> hold(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody HoldingBody body) {
    actor.mustRecord();
    return answer(service.hold(actor, id, body.holding()));
  }

  /**
   * Calls a gathering off, or takes back one that was recorded in error as held, with a reason.
   *
   * @return the cancelled gathering
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was cancelled for another reason
   */
  @PostMapping("/{id}/cancellation")
  ResponseEntity<GatheringView> cancel(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody CancellationBody body) {
    actor.mustRecord();
    return answer(service.cancel(actor, id, body.text()));
  }

  /**
   * One gathering.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<GatheringView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.byId(actor, id));
  }

  /** Gatherings in a place, the newest first; with dueBy, by what is to be done next. */
  @GetMapping
  Page<ListedGathering> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable GatheringKind kind,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable GatheringState state,
      @RequestParam @Nullable UUID organisationId,
      @RequestParam @Nullable LocalDate dueBy,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return gatherings
        .list(
            actor.scope().narrowedTo(within),
            new Gatherings.Wanted(kind, from, to, state, organisationId, dueBy),
            PageQuery.of(limit, cursor))
        .map(ListedGathering::of);
  }

  static ResponseEntity<GatheringView> answer(Gathering.Snapshot gathering) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(gathering.version()))
        .body(GatheringView.of(gathering));
  }
}
