package cn.tongxin.assessment.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assessed side says against a signed review.
 *
 * @param edition of the review that it is about
 * @param answer absent while the side above has not answered
 */
record Objection(
    UUID id, int edition, String reason, String by, Instant at, @Nullable Answer answer) {

  Objection answered(Answer given) {
    return new Objection(id, edition, reason, by, at, given);
  }

  /** What came of an objection. */
  enum Decision {
    /** The findings stay as they are. */
    UPHELD,
    /** There are other findings, which hold once they are signed by two. */
    REVISED
  }

  /** What the side above says to an objection. */
  record Answer(Decision decision, String reason, String by, Instant at) {

    boolean isSame(Decision other, String words) {
      return decision == other && reason.equals(words);
    }
  }
}
