package cn.tongxin.activity.lead;

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

/** Leads over HTTP. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadController {
  private final LeadService service;

  LeadController(LeadService service) {
    this.service = service;
  }

  /**
   * Enters a lead, or changes one with If-Match; words only where their source agreed.
   *
   * @throws Problem 404 if its place or its source is not in the caller's scope
   * @throws Problem 409 if something else is recorded and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<LeadView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid LeadBody body) {
    actor.mustRecord();
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    LeadService.Put put = service.put(actor, id, ifMatch, body.terms());
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.lead());
  }

  /**
   * One lead.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<LeadView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.byId(actor.scope(), id));
  }

  /** The leads in a place, those first about which somebody is to ask first. */
  @GetMapping
  Page<LeadView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable LeadState state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service
        .list(actor.scope().narrowedTo(within), state, PageQuery.of(limit, cursor))
        .map(LeadView::of);
  }

  private static ResponseEntity<LeadView> answer(HttpStatus status, Lead.Snapshot lead) {
    return ResponseEntity.status(status).eTag(EntityTag.of(lead.version())).body(LeadView.of(lead));
  }
}
