package cn.tongxin.activity.request;

import cn.tongxin.activity.Warning;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service request as it is answered.
 *
 * @param basis what the last day rests on
 * @param chain how it went from hand to hand, the oldest first
 * @param steps what happened by itself around the last day
 * @param warnings what somebody wrote that should not be there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
    UUID id,
    NeedKind kind,
    Channel channel,
    AreaCode area,
    @Nullable String subject,
    String summary,
    @Nullable UUID requesterRef,
    @Nullable UUID organisationId,
    @Nullable UUID visitId,
    Instant receivedAt,
    String owner,
    List<String> mediators,
    @Nullable Authorisation authorisation,
    RequestState state,
    Level level,
    LocalDate dueOn,
    Basis basis,
    List<Step> steps,
    List<Pause> pauses,
    List<Offer> chain,
    List<Referral> referrals,
    @Nullable Resolution resolution,
    @Nullable LocalDate confirmedOn,
    @Nullable Rating rating,
    List<Reopening> reopenings,
    @Nullable List<Warning> warnings,
    long version) {

  /** A request by itself. */
  static RequestView of(RequestSnapshot s) {
    return of(s, Warnings.about(s));
  }

  /** A request in a list. */
  static RequestView listed(RequestSnapshot s) {
    return of(s, null);
  }

  private static RequestView of(RequestSnapshot s, @Nullable List<Warning> warnings) {
    Intake intake = s.intake();
    Closing closing = s.closing();
    return new RequestView(
        s.id(),
        intake.kind(),
        intake.channel(),
        intake.area(),
        intake.subject(),
        intake.summary(),
        intake.requesterRef(),
        intake.organisationId(),
        intake.visitId(),
        intake.receivedAt(),
        s.owner(),
        intake.mediators(),
        intake.authorisation(),
        s.state(),
        s.level(),
        s.deadline().dueOn(),
        s.deadline().basis(),
        s.deadline().done(),
        s.deadline().pauses(),
        s.chain().links(),
        s.referrals(),
        closing.resolution(),
        closing.confirmedOn(),
        closing.rating(),
        closing.reopenings(),
        warnings,
        s.version());
  }
}
