package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.Side;
import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import cn.tongxin.assessment.score.ClosedPeriods;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Reads a review, decides, and saves it, as long as its period is open. */
@Service
class ReviewService {
  private static final int TRIES = 5;

  private final Reviews reviews;
  private final SignedLetters letters;
  private final PublishedSchemes schemes;
  private final ClosedPeriods periods;

  ReviewService(
      Reviews reviews, SignedLetters letters, PublishedSchemes schemes, ClosedPeriods periods) {
    this.reviews = reviews;
    this.letters = letters;
    this.schemes = schemes;
    this.periods = periods;
  }

  /** The letter that is reviewed; 404 where there is none in the caller's scope. */
  SignedLetter letter(Actor actor, UUID letterId) {
    return letters
        .signed(actor.scope(), letterId)
        .orElseThrow(() -> Problem.notFound("letter.unknown"));
  }

  /** Lets pass who is on this side of the letter; 409 otherwise. */
  void mustBe(Side side, Actor actor, SignedLetter letter) {
    if (Side.of(actor, letter.area()) != side) {
      throw Problem.conflict("review.wrong-side");
    }
  }

  /** The indicators of the letter's scheme. */
  List<Indicator> indicators(SignedLetter letter) {
    return schemes
        .byId(letter.area(), letter.schemeId())
        .map(PublishedScheme::indicators)
        .orElse(List.of());
  }

  /** The review; 404 where there is none. */
  Review review(Actor actor, UUID letterId, Period period) {
    return reviews
        .of(actor.scope(), letterId, period)
        .orElseThrow(() -> Problem.notFound("review.unknown"));
  }

  /** The review that is there, or what begins it. */
  Review.Snapshot record(
      Actor actor, ReviewKey key, Supplier<Review> begun, Predicate<Review> verb) {
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            reviews
                .of(actor.scope(), key.letterId(), key.period())
                .map(held -> saved(actor, held, verb.test(held)))
                .orElseGet(() -> saved(actor, begun.get(), true)));
  }

  /** Changes a review that is there; {@code verb} answers whether it changed anything. */
  Review.Snapshot change(Actor actor, UUID letterId, Period period, Predicate<Review> verb) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Review held = review(actor, letterId, period);
          return saved(actor, held, verb.test(held));
        });
  }

  private Review.Snapshot saved(Actor actor, Review review, boolean changed) {
    ReviewKey key = review.snapshot().key();
    if (!changed) {
      return review.snapshot();
    }
    if (periods.isClosed(key.area(), key.year(), key.period())) {
      throw Problem.conflict("review.period-closed");
    }
    return reviews.save(actor.scope(), review);
  }
}
