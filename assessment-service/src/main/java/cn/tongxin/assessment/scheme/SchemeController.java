package cn.tongxin.assessment.scheme;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
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

/** Schemes over HTTP: the county writes them, everybody in the county may read them. */
@RestController
@RequestMapping("/api/v1/schemes")
class SchemeController {
  private static final int TRIES = 5;
  private static final int COUNTY = 6;

  private final Schemes schemes;
  private final SchemeViewService views;
  private final Clock clock;

  SchemeController(Schemes schemes, SchemeViewService views, Clock clock) {
    this.schemes = schemes;
    this.views = views;
    this.clock = clock;
  }

  /**
   * Drafts a scheme, or changes its draft.
   *
   * @return the scheme; the same body again gets the same answer
   * @throws Problem 409 if the id has another body and If-Match is missing, or the scheme is
   *     published
   * @throws Problem 412 if it was changed since it was read
   */
  @PutMapping("/{id}")
  ResponseEntity<SchemeView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody SchemeBody body,
      Locale locale) {
    actor.mustBe(Role.COUNTY);
    body.mustBe(id);
    Scheme.Content content = body.content();
    return answer(
        ConcurrentChange.retrying(
            TRIES,
            () ->
                schemes
                    .byId(actor.scope(), id)
                    .map(scheme -> changed(actor, scheme, content, ifMatch))
                    .orElseGet(() -> save(actor, Scheme.draft(id, actor.area(), content)))),
        locale);
  }

  private Scheme.Snapshot changed(
      Actor actor, Scheme scheme, Scheme.Content content, @Nullable String ifMatch) {
    Scheme.Snapshot before = scheme.snapshot();
    if (!scheme.change(content, clock.instant())) {
      return before;
    }
    if (ifMatch == null) {
      throw Problem.conflict("scheme.other");
    }
    EntityTag.mustMatch(ifMatch, before.version());
    return save(actor, scheme);
  }

  /**
   * Publishes a scheme, which freezes it.
   *
   * @return the published scheme; publishing again changes nothing
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if another scheme of the county is published for the year, or somebody else
   *     kept changing it
   * @throws Problem 422 if the weights, without those of bonus items, do not sum to 100
   */
  @PostMapping("/{id}/publication")
  ResponseEntity<SchemeView> publish(Actor actor, @PathVariable UUID id, Locale locale) {
    actor.mustBe(Role.COUNTY);
    return answer(
        ConcurrentChange.retrying(
            TRIES,
            () -> {
              Scheme scheme = existing(actor.scope(), id);
              return scheme.publish() ? save(actor, scheme) : scheme.snapshot();
            }),
        locale);
  }

  /**
   * One scheme of the caller's county.
   *
   * @throws Problem 404 if there is none in the caller's county
   */
  @GetMapping("/{id}")
  ResponseEntity<SchemeView> byId(Actor actor, @PathVariable UUID id, Locale locale) {
    actor.mustRead();
    return answer(existing(Scope.of(actor.area().upTo(COUNTY)), id).snapshot(), locale);
  }

  /**
   * What a scheme said, the newest version first; a published one changes no more.
   *
   * @throws Problem 404 if there is none in the caller's county
   */
  @GetMapping("/{id}/versions")
  Page<SchemeEditionView> versions(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    Scheme.Snapshot now = existing(Scope.of(actor.area().upTo(COUNTY)), id).snapshot();
    return new Page<>(SchemeEditionView.of(now), null);
  }

  /** Schemes of the caller's county, drafts and published ones, by year. */
  @GetMapping
  Page<SchemeView> list(
      Actor actor,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor,
      Locale locale) {
    actor.mustRead();
    Scope county = Scope.of(actor.area().upTo(COUNTY));
    return schemes
        .list(county, year, PageQuery.of(limit, cursor))
        .map(scheme -> views.view(scheme, locale));
  }

  private Scheme existing(Scope scope, UUID id) {
    return schemes.byId(scope, id).orElseThrow(() -> Problem.notFound("scheme.unknown"));
  }

  private Scheme.Snapshot save(Actor actor, Scheme scheme) {
    return schemes.save(actor.scope(), scheme);
  }

  private ResponseEntity<SchemeView> answer(Scheme.Snapshot s, Locale locale) {
    return ResponseEntity.ok().eTag(EntityTag.of(s.version())).body(views.view(s, locale));
  }
}
