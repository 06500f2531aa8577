package cn.tongxin.roster.organisation;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations over HTTP. */
@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationController {
  private static final int LONGEST_QUERY = 50;

  private final OrganisationService service;
  private final Organisations organisations;

  OrganisationController(OrganisationService service, Organisations organisations) {
    this.service = service;
    this.organisations = organisations;
  }

  /** Enters an organisation, or changes one with If-Match. */
  @PutMapping("/{id}")
  ResponseEntity<OrganisationView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid OrganisationBody body) {
    actor.mustRecord();
    OrganisationService.Put put = service.put(actor, id, ifMatch, body);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.organisation());
  }

  /** One organisation, as it is now or as it was on a day. */
  @GetMapping("/{id}")
  ResponseEntity<OrganisationView> get(
      Actor actor, @PathVariable UUID id, @RequestParam @Nullable LocalDate asOf) {
    actor.mustRead();
    Organisation organisation = service.get(actor, id);
    if (asOf == null) {
      return answer(HttpStatus.OK, organisation);
    }
    OrganisationVersion then = organisation.asOf(asOf).orElseThrow(OrganisationService::unknown);
    return ResponseEntity.ok(OrganisationView.of(id, then));
  }

  /** The dated versions of an organisation, the oldest first. */
  @GetMapping("/{id}/history")
  Page<OrganisationVersion> history(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return new Page<>(service.get(actor, id).versions(), null);
  }

  /** The organisations in a place. */
  @GetMapping
  Page<OrganisationView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable OrganisationKind kind,
      @RequestParam @Nullable UUID parent,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    if (q != null && q.length() > LONGEST_QUERY) {
      throw Problem.invalid("q", "too-long");
    }
    var filter = new OrganisationFilter(kind, parent, q == null || q.isBlank() ? null : q.strip());
    return organisations
        .list(actor.scope().narrowedTo(within), filter, PageQuery.of(limit, cursor))
        .map(OrganisationView::of);
  }

  private static ResponseEntity<OrganisationView> answer(
      HttpStatus status, Organisation organisation) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(organisation.number()))
        .body(OrganisationView.of(organisation));
  }
}
