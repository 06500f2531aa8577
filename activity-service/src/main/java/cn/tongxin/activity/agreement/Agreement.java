package cn.tongxin.activity.agreement;

import cn.tongxin.activity.Days;
import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What neighbours agreed, and when they look at it again. */
final class Agreement {
  /** Once a month for ten years: more is a mistake. */
  private static final int MOST_REVIEWS = 120;

  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private final List<Review> reviews;
  private final List<AgreementEvent> events = new ArrayList<>();
  private AgreementTerms terms;
  private Tenure tenure;

  private Agreement(Snapshot s) {
    this.id = s.id();
    this.terms = s.terms();
    this.reviews = new ArrayList<>(s.reviews());
    this.tenure = s.tenure();
    this.version = s.version();
    this.outgoing = s.outgoing();
  }

  /**
   * Enters an agreement.
   *
   * @throws Problem 422 if that cannot be true today
   */
  static Agreement entered(UUID id, AgreementTerms terms, Instant now) {
    terms.check(ChinaDays.of(now));
    Agreement agreement =
        new Agreement(new Snapshot(id, terms, List.of(), Tenure.since(now), 0, Outgoing.empty()));
    agreement.tell();
    return agreement;
  }

  /** The agreement as it was stored. */
  static Agreement stored(Snapshot snapshot) {
    return new Agreement(snapshot);
  }

  /**
   * Records that something about it is otherwise.
   *
   * @throws Problem 422 if that cannot be true today
   */
  void change(AgreementTerms wanted, Instant now) {
    wanted.check(ChinaDays.of(now));
    if (!wanted.officer().equals(terms.officer())) {
      tenure = tenure.named(now);
    }
    terms = wanted;
    tell();
  }

  /**
   * Records that the parties looked at it again; the same again changes nothing.
   *
   * @throws Problem 409 if it has ended, or that day's review says something else, 422 if the days
   *     are in no order
   */
  void review(LocalDate on, Review.Outcome outcome, LocalDate nextOn, String by, Instant now) {
    for (Review known : reviews) {
      if (known.reviewedOn().equals(on)) {
        if (!known.says(outcome, nextOn)) {
          throw Problem.conflict("agreement.reviewed-otherwise");
        }
        return;
      }
    }
    LocalDate dueOn = terms.reviewOn();
    if (dueOn == null || reviews.size() == MOST_REVIEWS) {
      throw Problem.conflict(dueOn == null ? "agreement.ended" : "agreement.too-often");
    }
    mustFollow(on, nextOn, ChinaDays.of(now));
    Review review = new Review(dueOn, on, outcome, nextOn, by);
    reviews.add(review);
    events.add(new AgreementEvent.Reviewed(id, terms, review));
    terms = terms.nextOn(nextOn);
    tell();
  }

  private void mustFollow(LocalDate on, LocalDate nextOn, LocalDate today) {
    Days.mustHaveCome("reviewedOn", on, today);
    LocalDate last = reviews.isEmpty() ? terms.signedOn() : reviews.getLast().reviewedOn();
    if (on.isBefore(last)) {
      throw Problem.invalid("reviewedOn", "agreement.reviewed-before", last);
    }
    Days.mustBeOfOurTime("nextReviewOn", nextOn);
    if (!nextOn.isAfter(on)) {
      throw Problem.invalid("nextReviewOn", "agreement.review-before");
    }
  }

  /** Another person sees to its review; nothing unless it is the one who hands over. */
  void handOver(Handover by) {
    if (terms.officer().equals(by.from())) {
      terms = terms.of(by.to());
      tenure = tenure.after(by);
      tell();
    }
  }

  private void tell() {
    events.add(new AgreementEvent.Recorded(id, terms));
  }

  /** What happened since it was read or made. */
  List<AgreementEvent> events() {
    return List.copyOf(events);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, terms, List.copyOf(reviews), tenure, version, outgoing);
  }

  /**
   * The state of an agreement.
   *
   * @param reviews the oldest first
   * @param version how often it was saved; 0 for one that was not
   */
  record Snapshot(
      UUID id,
      AgreementTerms terms,
      List<Review> reviews,
      Tenure tenure,
      long version,
      Outgoing outgoing) {}
}
