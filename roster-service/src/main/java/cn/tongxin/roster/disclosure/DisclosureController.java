package cn.tongxin.roster.disclosure;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Problem;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disclosure over HTTP: as data, and as a page to hand to the person. */
@RestController
@RequestMapping("/api/v1/members/{id}/disclosure")
final class DisclosureController {
  private final DisclosureService service;
  private final DisclosurePageService page;
  private final HtmlPages pages;

  DisclosureController(DisclosureService service, DisclosurePageService page, HtmlPages pages) {
    this.service = service;
    this.page = page;
    this.pages = pages;
  }

  /**
   * All that is held of a member, as data.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping
  ResponseEntity<DisclosureService.Disclosure> get(Actor actor, @PathVariable UUID id) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(disclosed(actor, id));
  }

  /**
   * All that is held of a member, as a page to hand to the person.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(Actor actor, @PathVariable UUID id, Locale locale) {
    return pages.page("disclosure", locale, page.of(disclosed(actor, id), locale));
  }

  private DisclosureService.Disclosure disclosed(Actor actor, UUID id) {
    actor.mustRecord();
    actor.mustHave("sensitive");
    return service.of(actor, id);
  }
}
