package cn.tongxin.roster.erasure;

import cn.tongxin.roster.receipt.Receipts;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasure over HTTP; the certificate as data, and as a page to print. */
@RestController
@RequestMapping("/api/v1/members/{id}/erasure")
final class ErasureController {
  private final ErasureService service;
  private final Receipts receipts;
  private final HtmlPages pages;

  ErasureController(ErasureService service, Receipts receipts, HtmlPages pages) {
    this.service = service;
    this.receipts = receipts;
    this.pages = pages;
  }

  /**
   * Erases what is kept of a member, in all services; a certificate says what is done.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ErasureView erase(Actor actor, @PathVariable UUID id) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    return view(service.erase(actor, id));
  }

  /**
   * The certificate of an erasure: which service has confirmed it.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping
  ErasureView get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return view(service.get(actor, id));
  }

  /**
   * The certificate of an erasure, as a page.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(Actor actor, @PathVariable UUID id, Locale locale) {
    return pages.page("erasure", locale, get(actor, id));
  }

  private ErasureView view(ErasureDocument erasure) {
    return ErasureView.of(erasure, receipts.of(erasure.id()), receipts.missing(erasure.id()));
  }
}
