package cn.tongxin.assessment.award;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of a result: see {@code contracts/events/assessment}. */
final class AwardWire {
  static final String TOPIC = "tongxin.assessment.award";

  static EventDraft draft(AwardCall.Snapshot s, AwardResult result) {
    return new EventDraft(
        "cn.tongxin.assessment.award-published.v1",
        new Published(
            s.id(),
            s.county(),
            s.terms().kind(),
            s.terms().year(),
            result.decisions().stream()
                .filter(it -> it.outcome().isGood())
                .map(Awarded::of)
                .toList()));
  }

  private record Published(
      UUID callId, AreaCode area, AwardKind kind, int year, List<Awarded> awarded) {}

  private record Awarded(
      UUID submissionId, AreaCode area, @Nullable UUID organisationId, Decision.Outcome outcome) {
    static Awarded of(Decision it) {
      return new Awarded(it.submissionId(), it.area(), it.organisationId(), it.outcome());
    }
  }

  private AwardWire() {}
}
