package cn.tongxin.activity.lead;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a lead.
 *
 * @param area the place to which somebody might come back
 * @param officer who answers for it
 * @param source who told of it and agreed that it is written down
 * @param about who or what it is, in words; only where the source agreed, and never of one who
 *     declined
 * @param organisationId the firm, where the roster knows it
 * @param followUpOn day on which somebody is to ask again
 * @param projectId the project that came of it
 */
record LeadTerms(
    LeadKind kind,
    AreaCode area,
    LeadState state,
    String officer,
    @Nullable Source source,
    @Nullable String about,
    @Nullable UUID organisationId,
    @Nullable LocalDate followUpOn,
    @Nullable UUID projectId) {

  /**
   * Lets pass what may be written down today.
   *
   * @throws Problem 422 otherwise
   */
  void check(LocalDate today) {
    if (source != null) {
      Days.mustHaveCome("source.consentedOn", source.consentedOn(), today);
    }
    if (about != null && (source == null || state == LeadState.DECLINED)) {
      throw Problem.invalid("about", source == null ? "lead.no-source" : "lead.declined");
    }
    if (about == null && organisationId == null && state == LeadState.OPEN) {
      throw Problem.invalid("about", "lead.nobody");
    }
    if (organisationId != null && kind == LeadKind.PERSON) {
      throw Problem.invalid("organisationId", "lead.person");
    }
    Days.mustBeOfOurTime("followUpOn", followUpOn);
    if (followUpOn != null && !state.isOpen()) {
      throw Problem.invalid("followUpOn", "lead.over");
    }
  }

  /** The same in another place. */
  LeadTerms in(AreaCode place) {
    return new LeadTerms(
        kind, place, state, officer, source, about, organisationId, followUpOn, projectId);
  }

  /** The same, with another person who answers for it. */
  LeadTerms of(String other) {
    return new LeadTerms(
        kind, area, state, other, source, about, organisationId, followUpOn, projectId);
  }

  /** The same without words. */
  LeadTerms withoutWords() {
    return new LeadTerms(
        kind, area, state, officer, source, null, organisationId, followUpOn, projectId);
  }
}
