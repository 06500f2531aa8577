package cn.tongxin.activity.agreement;

import java.time.LocalDate;

/**
 * The parties looked at their agreement again.
 *
 * @param dueOn day by which that was to be done
 * @param by who recorded it
 */
record Review(LocalDate dueOn, LocalDate reviewedOn, Outcome outcome, String by) {

  /** What they found. */
  enum Outcome {
    KEPT,
    NOT_KEPT
  }
}
