package cn.tongxin.activity.agreement;

import java.time.LocalDate;

/** A review as it is answered. */
record ReviewView(
    LocalDate dueOn,
    LocalDate reviewedOn,
    Review.Outcome outcome,
    LocalDate nextReviewOn,
    String recordedBy) {

  static ReviewView of(Review review) {
    return new ReviewView(
        review.dueOn(), review.reviewedOn(), review.outcome(), review.nextOn(), review.by());
  }
}
