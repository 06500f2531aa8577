package cn.tongxin.activity.lead;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is answered.
 *
 * @param warnings what somebody wrote that should not be there
 */
record LeadView(
    UUID id,
    LeadKind kind,
    AreaCode area,
    LeadState state,
    String officer,
    @Nullable Source source,
    @Nullable String about,
    @Nullable UUID organisationId,
    @Nullable LocalDate followUpOn,
    @Nullable UUID projectId,
    List<Warning> warnings,
    long version) {

  static LeadView of(Lead.Snapshot s) {
    LeadTerms terms = s.terms();
    return new LeadView(
        s.id(),
        terms.kind(),
        terms.area(),
        terms.state(),
        terms.officer(),
        terms.source(),
        terms.about(),
        terms.organisationId(),
        terms.followUpOn(),
        terms.projectId(),
        Warning.about("about", terms.about()),
        s.version());
  }
}
