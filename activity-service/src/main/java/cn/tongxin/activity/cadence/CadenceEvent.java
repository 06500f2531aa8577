package cn.tongxin.activity.cadence;

import java.util.UUID;

/** What became known of a period. */
sealed interface CadenceEvent {

  /** It has begun, and not enough were held yet. */
  record Due(UUID cadenceId, CadenceTerms terms, Period period) implements CadenceEvent {}

  /** It was said to be due, and counts no more: the duty ends before it does. */
  record Dropped(UUID cadenceId, CadenceTerms terms, Period period) implements CadenceEvent {}

  /** It is over, and fewer were held than there had to be. */
  record Missed(UUID cadenceId, CadenceTerms terms, Period period, int held)
      implements CadenceEvent {}

  /** Enough were held, in time or as it turned out later. */
  record Met(UUID cadenceId, CadenceTerms terms, Period period, int held) implements CadenceEvent {}
}
