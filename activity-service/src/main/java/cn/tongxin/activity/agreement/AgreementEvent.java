package cn.tongxin.activity.agreement;

import java.util.UUID;

/** What happened to an agreement. */
sealed interface AgreementEvent {

  /** It was entered, or something about it is otherwise. */
  record Recorded(UUID agreementId, AgreementTerms terms) implements AgreementEvent {}

  /** The parties looked at it again. */
  record Reviewed(UUID agreementId, AgreementTerms terms, Review review)
      implements AgreementEvent {}
}
