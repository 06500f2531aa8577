package cn.tongxin.assessment.letter;

import cn.tongxin.assessment.place.KnownPlaces;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Finds letters and changes them, again where somebody else was faster. */
@Service
class LetterService {
  private static final int TRIES = 5;

  private final Letters letters;
  private final PublishedSchemes schemes;
  private final ErrandService<LetterDocument> parting;
  private final KnownPlaces places;
  private final Clock clock;

  LetterService(
      Letters letters,
      PublishedSchemes schemes,
      ErrandService<LetterDocument> letterErrands,
      KnownPlaces places,
      Clock clock) {
    this.places = places;
    this.letters = letters;
    this.schemes = schemes;
    this.parting = letterErrands;
    this.clock = clock;
  }

  /** The letter, where it lies in the caller's scope. */
  Letter existing(Actor actor, UUID id) {
    return letters.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("letter.unknown"));
  }

  /** Changes a letter, and saves it where {@code step} says that it did. */
  Letter.Snapshot change(Actor actor, UUID id, Predicate<Letter> step) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Letter letter = existing(actor, id);
          return step.test(letter) ? letters.save(actor.scope(), letter) : letter.snapshot();
        });
  }

  /** What the letter's scheme asks for. */
  List<Indicator> indicators(Letter.Content content) {
    return schemes
        .byId(content.area(), content.schemeId())
        .map(PublishedSchemes.PublishedScheme::indicators)
        .orElseThrow(() -> Problem.invalid("schemeId", "scheme.not-published"));
  }

  /**
   * Takes a letter into parts; the letters of the parts are made before this answers, or soon after
   * by whoever finds them unmade.
   */
  Letter.Snapshot decompose(Actor actor, UUID id, DecompositionBody body) {
    Letter.Content whole = existing(actor, id).snapshot().content();
    List<Indicator> indicators = indicators(whole);
    List<LetterPart> parts = body.parts(actor, indicators);
    PartRules.check(whole, indicators, parts, (place, in) -> actor.territory().covers(in, place));
    parts.forEach(part -> mustBeFree(actor, id, whole, part));
    Letter.Snapshot done =
        change(
            actor,
            id,
            letter -> {
              mustNotBreakSigned(actor, letter.snapshot().parts(), parts);
              return letter.decompose(parts, clock.instant());
            });
    int _ = parting.workOff();
    return done;
  }

  /** A village has one letter a year; if there is one, it is this part's, and not signed. */
  private void mustBeFree(Actor actor, UUID parent, Letter.Content whole, LetterPart part) {
    if (places.lack(part.area())) {
      throw Problem.invalid("children", "place.unknown");
    }
    for (Letter there : letters.ofPlace(actor.scope(), part.area(), whole.year())) {
      Letter.Snapshot s = there.snapshot();
      boolean own = s.id().equals(part.id()) && parent.equals(s.content().parent());
      boolean same = s.signedBy() == null || s.content().targets().equals(part.targets());
      if (!own || !same) {
        throw Problem.conflict("letter.place-taken", part.area().value());
      }
    }
  }

  /** Who has signed a part keeps it. */
  private void mustNotBreakSigned(Actor actor, List<LetterPart> before, List<LetterPart> wanted) {
    for (LetterPart part : before) {
      boolean signed =
          letters
              .byId(actor.scope(), part.id())
              .filter(letter -> letter.snapshot().signedBy() != null)
              .isPresent();
      if (signed && wanted.stream().noneMatch(w -> w.id().equals(part.id()))) {
        throw Problem.conflict("letter.in-parts");
      }
    }
  }

  /**
   * Lets pass a letter whose parent is there, by the same scheme and around it, and whose promises
   * are the part that the parent gives it.
   *
   * @throws Problem 422 if there is no such parent
   * @throws Problem 409 if the parent gives it another part
   */
  void checkParent(Actor actor, UUID id, Letter.Content child) {
    UUID parent = child.parent();
    if (parent == null) {
      return;
    }
    Letter.Snapshot above =
        letters
            .byId(actor.scope(), parent)
            .map(Letter::snapshot)
            .filter(s -> s.content().schemeId().equals(child.schemeId()))
            .filter(s -> !s.content().area().equals(child.area()))
            .filter(s -> actor.territory().covers(s.content().area(), child.area()))
            .orElseThrow(() -> Problem.invalid("parent", "letter.parent"));
    boolean other =
        !above.parts().isEmpty()
            && above.parts().stream()
                .noneMatch(p -> p.id().equals(id) && p.targets().equals(child.targets()));
    if (other) {
      throw Problem.conflict("letter.in-parts");
    }
  }
}
