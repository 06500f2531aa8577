package cn.tongxin.activity.cadence;

import java.util.UUID;

/** What became known of a period that is over. */
sealed interface CadenceEvent {

  /** Fewer were held than there had to be. */
  record Missed(UUID cadenceId, CadenceTerms terms, Period period, int held)
      implements CadenceEvent {}

  /** What was missed turned out to have been held. */
  record Met(UUID cadenceId, CadenceTerms terms, Period period, int held) implements CadenceEvent {}
}
