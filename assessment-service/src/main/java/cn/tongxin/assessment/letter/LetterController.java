package cn.tongxin.assessment.letter;

import cn.tongxin.assessment.place.KnownPlaces;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RestController;

/** Letters over HTTP: the county writes them, the office whose promise it is signs. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterController {
  private static final int TRIES = 5;

  private final Letters letters;
  private final LetterService service;
  private final PublishedSchemes schemes;
  private final KnownPlaces places;

  LetterController(
      Letters letters, LetterService service, PublishedSchemes schemes, KnownPlaces places) {
    this.places = places;
    this.letters = letters;
    this.service = service;
    this.schemes = schemes;
  }

  /**
   * Drafts a responsibility letter, or changes its draft.
   *
   * @return the letter; the same body again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if the id has another body and If-Match is missing, the letter is signed,
   *     or it would no longer be the part that its parent gives it
   * @throws Problem 412 if it was changed since it was read
   */
  @PutMapping("/{id}")
  ResponseEntity<LetterView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody LetterBody body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    body.mustBe(id);
    AreaCode named = Objects.requireNonNull(body.area());
    AreaCode area = actor.scope().place(named);
    if (places.lack(area)) {
      throw Problem.invalid("area", "place.unknown");
    }
    PublishedSchemes.PublishedScheme scheme =
        schemes
            .byId(area, Objects.requireNonNull(body.schemeId()))
            .orElseThrow(() -> Problem.invalid("schemeId", "scheme.not-published"));
    return answer(
        ConcurrentChange.retrying(
            TRIES,
            () ->
                letters
                    .byId(actor.scope(), id)
                    .map(
                        letter -> {
                          boolean before = letter.snapshot().content().area().equals(named);
                          return changed(
                              actor, letter, body.content(scheme, before ? named : area), ifMatch);
                        })
                    .orElseGet(() -> draft(actor, id, body.content(scheme, area)))));
  }

  private Letter.Snapshot draft(Actor actor, UUID id, Letter.Content content) {
    service.checkParent(actor, id, content);
    return save(actor, Letter.draft(id, content));
  }

  private Letter.Snapshot changed(
      Actor actor, Letter letter, Letter.Content content, @Nullable String ifMatch) {
    Letter.Snapshot before = letter.snapshot();
    if (!letter.change(content)) {
      return before;
    }
    service.checkParent(actor, before.id(), content);
    if (ifMatch == null) {
      throw Problem.conflict("letter.other");
    }
    EntityTag.mustMatch(ifMatch, before.version());
    return save(actor, letter);
  }

  /**
   * Signs a letter, which freezes it.
   *
   * @return the signed letter; signing again changes nothing
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if somebody else kept changing it
   */
  @PostMapping("/{id}/signature")
  ResponseEntity<LetterView> sign(Actor actor, @PathVariable UUID id) {
    actor.mustRecord();
    return answer(service.change(actor, id, letter -> letter.sign(actor.id())));
  }

  /**
   * One letter.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<LetterView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.existing(actor, id).snapshot());
  }

  private Letter.Snapshot save(Actor actor, Letter letter) {
    return letters.save(actor.scope(), letter);
  }

  private static ResponseEntity<LetterView> answer(Letter.Snapshot s) {
    return ResponseEntity.ok().eTag(EntityTag.of(s.version())).body(LetterView.of(s));
  }
}
