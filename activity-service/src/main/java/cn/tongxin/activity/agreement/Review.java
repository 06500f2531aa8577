package cn.tongxin.activity.agreement;

import java.time.LocalDate;

/**
 * The parties looked at their agreement again.
 *
 * @param dueOn day by which that was to be done
 * @param nextOn day by which they do so the next time
 * @param by who recorded it
 */
record Review(LocalDate dueOn, LocalDate reviewedOn, Outcome outcome, LocalDate nextOn, String by) {

  /** Whether these are the same words about the same day, whoever says them. */
  boolean says(Outcome other, LocalDate next) {
    return outcome == other && nextOn.equals(next);
  }

  /** What they found. */
  enum Outcome {
    KEPT,
    NOT_KEPT
  }
}
