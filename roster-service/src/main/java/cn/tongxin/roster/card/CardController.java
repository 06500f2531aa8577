package cn.tongxin.roster.card;

import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts of officers and cards of pairings over HTTP. */
@RestController
@RequestMapping("/api/v1")
final class CardController {
  private final CardService service;
  private final HtmlPages pages;

  CardController(CardService service, HtmlPages pages) {
    this.service = service;
    this.pages = pages;
  }

  /**
   * Says where and when an officer can be reached, as it is printed on contact cards.
   *
   * @throws Problem 409 if something else is recorded and no If-Match names it
   */
  @PutMapping("/officers/{officer}/contact")
  ResponseEntity<ContactBody> put(
      Actor actor,
      @PathVariable String officer,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid ContactBody body) {
    actor.mustRecord();
    if (!OfficerId.isOne(officer)) {
      throw Problem.invalid("officer", "pairing.officer");
    }
    var put = service.put(actor, body.contact(officer), ifMatch);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.contact());
  }

  /**
   * Where and when an officer can be reached.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/officers/{officer}/contact")
  ResponseEntity<ContactBody> contact(Actor actor, @PathVariable String officer) {
    actor.mustRead();
    return answer(HttpStatus.OK, service.contact(actor, officer));
  }

  private static ResponseEntity<ContactBody> answer(HttpStatus status, ContactDocument contact) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(contact.version()))
        .body(ContactBody.of(contact));
  }

  /**
   * The contact card of a pairing: the valid one, or one by its number.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/pairings/{id}/card")
  CardView card(Actor actor, @PathVariable UUID id, @RequestParam @Nullable Integer number) {
    actor.mustRead();
    return number == null ? service.valid(actor, id) : service.numbered(actor, id, number);
  }

  /**
   * The contact card of a pairing, as a page to print.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping(path = "/pairings/{id}/card", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      Actor actor, @PathVariable UUID id, @RequestParam @Nullable Integer number, Locale locale) {
    return pages.page("card", locale, card(actor, id, number));
  }

  /** A contact as it is written and answered; {@code version} is ours to say. */
  record ContactBody(
      @NotNull(message = "required") @Nullable AreaCode area,
      @Size(max = 40, message = "too-long") @Nullable String name,
      @NotNull(message = "required") @Pattern(regexp = "[0-9+() -]{3,30}", message = "card.phone")
          @Nullable String phone,
      @NotBlank(message = "required") @Size(max = 100, message = "too-long") @Nullable String hours,
      @Nullable Long version) {

    static ContactBody of(ContactDocument stored) {
      Contact contact = stored.contact();
      return new ContactBody(
          contact.area(), contact.name(), contact.phone(), contact.hours(), stored.version());
    }

    Contact contact(String officer) {
      return new Contact(
          officer,
          Objects.requireNonNull(area),
          name,
          Objects.requireNonNull(phone),
          Objects.requireNonNull(hours));
    }
  }
}
