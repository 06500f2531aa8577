package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.Side;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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

/** Objections to reviews over HTTP: the assessed side objects, the side above answers. */
@RestController
@RequestMapping("/api/v1/reviews/{letterId}/{period}/objection")
class ObjectionController {

  private final ReviewService service;
  private final Clock clock;

  ObjectionController(ReviewService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /**
   * Objects to a signed review for the assessed side, once to each edition.
   *
   * @return the review; the same objection again changes nothing
   * @throws Problem 404 if there is no such review in the caller's scope
   * @throws Problem 409 if the caller is on the side above, it is not signed, was objected to
   *     before, or its period is closed
   */
  @PostMapping
  ResponseEntity<ReviewView> object(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @Valid @RequestBody ObjectionBody body) {
    actor.mustRecord();
    service.mustBe(Side.PROMISING, actor, service.letter(actor, letterId));
    UUID id = Objects.requireNonNull(body.id());
    String reason = Objects.requireNonNull(body.reason());
    return ReviewController.answer(
        service.change(
            actor,
            letterId,
            period,
            review -> review.object(id, reason, actor.id(), clock.instant())));
  }

  /**
   * Answers an objection for the side above: the findings stay, or there are others, which count
   * once a second person has signed them.
   *
   * @return the review; the same answer again changes nothing
   * @throws Problem 404 if there is no such review or objection in the caller's scope
   * @throws Problem 409 if the caller is on the assessed side, it was answered otherwise, or its
   *     period is closed
   * @throws Problem 422 if there are findings where they stay, or none where they do not
   */
  @PostMapping("/answer")
  ResponseEntity<ReviewView> answer(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @Valid @RequestBody AnswerBody body) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    SignedLetter letter = service.letter(actor, letterId);
    service.mustBe(Side.RECEIVING, actor, letter);
    List<Finding> revised = revised(letter, body);
    Objection.Answer answer = body.answer(actor, clock);
    return ReviewController.answer(
        service.change(
            actor,
            letterId,
            period,
            review -> review.answer(Objects.requireNonNull(body.objectionId()), answer, revised)));
  }

  private @Nullable List<Finding> revised(SignedLetter letter, AnswerBody body) {
    List<FindingBody> bodies = body.findings();
    if ((bodies != null) != (body.decision() == Objection.Decision.REVISED)) {
      throw Problem.invalid("findings", "review.revised");
    }
    if (bodies == null) {
      return null;
    }
    List<Finding> findings = FindingBody.findings(bodies);
    LocalDate today = ChinaDays.today(clock);
    ReviewRules.check(service.indicators(letter), findings, letter.year(), today);
    return findings;
  }

  /** An objection as it is written. */
  record ObjectionBody(
      @NotNull(message = "required") @Nullable UUID id,
      @NotBlank(message = "required")
          @Size(max = 2000)
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String reason) {}

  /** An answer as it is written. */
  record AnswerBody(
      @NotNull(message = "required") @Nullable UUID objectionId,
      @NotNull(message = "required") Objection.@Nullable Decision decision,
      @NotBlank(message = "required")
          @Size(max = 2000)
          @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String reason,
      @Size(min = 1, max = 50) @Nullable List<@Valid @NotNull FindingBody> findings) {

    Objection.Answer answer(Actor actor, Clock clock) {
      return new Objection.Answer(
          Objects.requireNonNull(decision),
          Objects.requireNonNull(reason),
          actor.id(),
          clock.instant());
    }
  }
}
