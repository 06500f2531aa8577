package cn.tongxin.activity.lead;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of leads: see {@code contracts/events/activity}. */
final class LeadWire {
  static final String TOPIC = "tongxin.activity.lead";

  static EventDraft recorded(UUID id, LeadTerms terms) {
    return new EventDraft(
        "cn.tongxin.activity.lead-recorded.v1",
        new Recorded(
            id,
            terms.area(),
            terms.kind(),
            terms.state(),
            terms.officer(),
            terms.followUpOn(),
            terms.projectId()));
  }

  private record Recorded(
      UUID leadId,
      AreaCode area,
      LeadKind kind,
      LeadState state,
      String officer,
      @Nullable LocalDate followUpOn,
      @Nullable UUID projectId) {}

  private LeadWire() {}
}
