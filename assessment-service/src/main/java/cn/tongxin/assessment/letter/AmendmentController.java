package cn.tongxin.assessment.letter;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of signed letters: one side proposes and signs, the other signs. */
@RestController
@RequestMapping("/api/v1/letters/{id}/amendment")
class AmendmentController {
  private final LetterService service;
  private final Clock clock;

  AmendmentController(LetterService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /**
   * Proposes an amendment of a signed letter, signed for the caller's side.
   *
   * @return the letter, unchanged so far; the same amendment again changes nothing
   * @throws Problem 404 if there is no such letter in the caller's scope
   * @throws Problem 409 if the letter is a draft, the other side's amendment is open, its parts
   *     would no longer add up, or the amendment's id has another content
   * @throws Problem 422 if the targets are not exactly those of the scheme's indicators
   */
  @PostMapping
  ResponseEntity<LetterView> propose(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AmendmentBody body) {
    actor.mustRecord();
    return answer(
        service.change(
            actor,
            id,
            letter -> {
              Letter.Content content = letter.snapshot().content();
              Amendment.Terms terms = body.terms(content);
              LetterRules.check(service.indicators(content), terms.targets(), "targets");
              Side side = Side.of(actor, content.area());
              return letter.propose(Objects.requireNonNull(body.id()), terms, side, actor.id());
            }));
  }

  /**
   * Signs the open amendment for the other side; from then on it holds.
   *
   * @return the letter as amended; signing again changes nothing
   * @throws Problem 404 if there is no such letter or amendment in the caller's scope
   * @throws Problem 409 if the caller is on the side that proposed it
   */
  @PostMapping("/signature")
  ResponseEntity<LetterView> sign(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody AmendmentSignatureBody body) {
    actor.mustRecord();
    return answer(
        service.change(
            actor,
            id,
            letter ->
                letter.countersign(
                    Objects.requireNonNull(body.amendmentId()),
                    Side.of(actor, letter.snapshot().content().area()),
                    actor.id(),
                    clock.instant())));
  }

  private static ResponseEntity<LetterView> answer(Letter.Snapshot s) {
    return ResponseEntity.ok().eTag(EntityTag.of(s.version())).body(LetterView.of(s));
  }

  /** An amendment as it is proposed; what is not named stays as it is. */
  record AmendmentBody(
      @NotNull(message = "required") @Nullable UUID id,
      @Size(min = 1, max = 64) @Nullable String accountable,
      @Size(min = 1, max = 50) @Nullable List<LetterBody.@Valid @NotNull TargetBody> targets,
      @NotBlank(message = "required")
          @Size(max = 500)
          @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*", message = "text.control")
          @Nullable String reason) {

    Amendment.Terms terms(Letter.Content before) {
      List<Target> wanted =
          targets == null
              ? before.targets()
              : targets.stream().map(LetterBody.TargetBody::target).toList();
      return new Amendment.Terms(
          Objects.requireNonNullElse(accountable, before.accountable()),
          wanted,
          Objects.requireNonNull(reason));
    }
  }

  /** A signature for the other side. */
  record AmendmentSignatureBody(@NotNull(message = "required") @Nullable UUID amendmentId) {}
}
