package cn.tongxin.activity.agreement;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of agreements: see {@code contracts/events/activity}. */
final class AgreementWire {
  static final String TOPIC = "tongxin.activity.agreement";

  static EventDraft draft(AgreementEvent event) {
    return switch (event) {
      case AgreementEvent.Recorded(UUID id, AgreementTerms terms) ->
          new EventDraft("cn.tongxin.activity.agreement-recorded.v1", Recorded.of(id, terms));
      case AgreementEvent.Reviewed(UUID id, AgreementTerms terms, Review review) ->
          new EventDraft(
              "cn.tongxin.activity.agreement-reviewed.v1", Reviewed.of(id, terms, review));
    };
  }

  private record Recorded(
      UUID agreementId,
      AreaCode area,
      AgreementState state,
      String officer,
      LocalDate signedOn,
      @Nullable LocalDate reviewOn,
      List<Party> parties) {
    static Recorded of(UUID id, AgreementTerms terms) {
      return new Recorded(
          id,
          terms.area(),
          terms.state(),
          terms.officer(),
          terms.signedOn(),
          terms.reviewOn(),
          terms.parties());
    }
  }

  private record Reviewed(
      UUID agreementId,
      AreaCode area,
      String officer,
      LocalDate dueOn,
      LocalDate reviewedOn,
      Review.Outcome outcome) {
    static Reviewed of(UUID id, AgreementTerms terms, Review it) {
      return new Reviewed(
          id, terms.area(), terms.officer(), it.dueOn(), it.reviewedOn(), it.outcome());
    }
  }

  private AgreementWire() {}
}
