package cn.tongxin.roster.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent and what it is for. One that has ended is kept as a record that it was given, and when
 * it ended; what hung on it is gone.
 *
 * @param endedOn first day on which it held no more, once that was carried out
 */
record Agreement(Purpose purpose, Consent consent, @Nullable LocalDate endedOn) {

  /** Whether it holds on that day. */
  boolean liveOn(LocalDate day) {
    return endedOn == null && consent.liveOn(day);
  }

  Agreement ended(LocalDate day) {
    return new Agreement(purpose, consent, day);
  }
}
