package cn.tongxin.roster.handover;

import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.roster.receipt.Receipts;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs over HTTP. */
@RestController
@RequestMapping("/api/v1/handovers")
final class HandoverController {
  private final HandoverService service;
  private final Receipts receipts;
  private final HtmlPages pages;

  HandoverController(HandoverService service, Receipts receipts, HtmlPages pages) {
    this.service = service;
    this.receipts = receipts;
    this.pages = pages;
  }

  /**
   * Hands over everything that one officer holds to another, in all services, on a day.
   *
   * @throws Problem 409 if another hand-over of the same officer is under way
   */
  @PostMapping
  ResponseEntity<HandoverView> order(Actor actor, @RequestBody @Valid HandoverBody body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    var ordered = service.order(actor, body.from(), body.to(), body.day());
    return ResponseEntity.status(ordered.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .header("Location", "/api/v1/handovers/" + ordered.handover().id())
        .body(view(ordered.handover()));
  }

  /**
   * How far a hand-over has come: what is done, and what is missing.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  HandoverView get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return view(service.get(actor, id));
  }

  /**
   * How far a hand-over has come, as a page.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(path = "/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(Actor actor, @PathVariable UUID id, Locale locale) {
    return pages.page("handover", locale, get(actor, id));
  }

  private HandoverView view(Handover handover) {
    UUID id = handover.id();
    return HandoverView.of(handover, receipts.of(id), receipts.missing(id));
  }

  /** A hand-over as it is ordered. */
  record HandoverBody(
      @NotNull(message = "required") @Pattern(regexp = OfficerId.FORM, message = "pairing.officer")
          @Nullable String fromOfficer,
      @NotNull(message = "required") @Pattern(regexp = OfficerId.FORM, message = "pairing.officer")
          @Nullable String toOfficer,
      @NotNull(message = "required") @Nullable LocalDate effectiveOn) {

    String from() {
      return Objects.requireNonNull(fromOfficer);
    }

    String to() {
      return Objects.requireNonNull(toOfficer);
    }

    LocalDate day() {
      return Objects.requireNonNull(effectiveOn);
    }
  }
}
