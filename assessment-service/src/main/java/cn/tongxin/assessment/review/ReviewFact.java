package cn.tongxin.assessment.review;

import java.util.List;
import java.util.UUID;

/** What happens to a review. */
sealed interface ReviewFact {

  /** Two have signed it. */
  record Signed(int edition, List<Finding> findings) implements ReviewFact {}

  /** The assessed side objects. */
  record Objected(int edition, UUID objectionId) implements ReviewFact {}

  /** The objection was answered. */
  record Answered(int edition, UUID objectionId, boolean upheld) implements ReviewFact {}
}
