package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.Side;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of letters over HTTP: one of the side above finds, a second one signs. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewController {

  private final ReviewService service;
  private final Reviews reviews;
  private final Clock clock;

  ReviewController(ReviewService service, Reviews reviews, Clock clock) {
    this.service = service;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** Reviews of the letters in a place, by year, period and place. */
  @GetMapping
  Page<ReviewView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return reviews
        .list(actor.scope().narrowedTo(within), year, PageQuery.of(limit, cursor))
        .map(ReviewView::of);
  }

  /**
   * The review of a letter for a period.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{letterId}/{period}")
  ResponseEntity<ReviewView> byLetter(
      Actor actor, @PathVariable UUID letterId, @PathVariable Period period) {
    actor.mustRead();
    return answer(service.review(actor, letterId, period).snapshot());
  }

  /**
   * Says what was found of each indicator of a letter that is reviewed by hand; it counts once a
   * second person has signed it, and until then whoever names its version may replace it.
   *
   * @return the review; the same findings again change nothing
   * @throws Problem 404 if there is no such signed letter in the caller's scope
   * @throws Problem 409 if the caller is on the side that promised, it is signed, or its period is
   *     closed
   * @throws Problem 422 if the findings are not just those of what is reviewed by hand
   */
  @PostMapping("/{letterId}/{period}")
  ResponseEntity<ReviewView> record(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReviewBody body) {
    SignedLetter letter = reviewed(actor, letterId);
    List<Finding> found = FindingBody.findings(Objects.requireNonNull(body.findings()));
    LocalDate today = ChinaDays.today(clock);
    ReviewRules.check(service.indicators(letter), found, letter.year(), today);
    ReviewKey key = ReviewKey.of(letter, period);
    return answer(
        service.record(
            actor,
            key,
            () -> Review.begun(key, found, actor.id()),
            held -> replaced(held, found, actor, ifMatch)));
  }

  private static boolean replaced(
      Review held, List<Finding> found, Actor actor, @Nullable String ifMatch) {
    if (held.isSame(found, actor.id())) {
      return false;
    }
    held.change(found, actor.id());
    EntityTag.mustName(ifMatch, held.snapshot().version());
    return true;
  }

  /**
   * Signs a review as the second person, as it was read; from now on its findings count.
   *
   * @return the review; signing again changes nothing
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if the caller is on the side that promised, is the reviewer or names no
   *     version, another one has signed, a finding rests on nothing, or its period is closed
   */
  @PostMapping("/{letterId}/{period}/signature")
  ResponseEntity<ReviewView> sign(
      Actor actor,
      @PathVariable UUID letterId,
      @PathVariable Period period,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    SignedLetter _ = reviewed(actor, letterId);
    return answer(
        service.change(
            actor,
            letterId,
            period,
            review -> {
              if (review.isSignedBy(actor.id())) {
                return false;
              }
              if (ifMatch == null) {
                throw Problem.conflict("review.unread");
              }
              EntityTag.mustMatch(ifMatch, review.snapshot().version());
              review.sign(actor.id(), clock.instant());
              return true;
            }));
  }

  private SignedLetter reviewed(Actor actor, UUID letterId) {
    actor.mustBe(Role.COUNTY, Role.OFFICER);
    SignedLetter letter = service.letter(actor, letterId);
    service.mustBe(Side.RECEIVING, actor, letter);
    return letter;
  }

  static ResponseEntity<ReviewView> answer(Review.Snapshot s) {
    return ResponseEntity.ok().eTag(EntityTag.of(s.version())).body(ReviewView.of(s));
  }

  /** What was found. */
  record ReviewBody(
      @NotNull(message = "required") @Size(min = 1, max = 50)
          @Nullable List<@Valid @NotNull FindingBody> findings) {}
}
