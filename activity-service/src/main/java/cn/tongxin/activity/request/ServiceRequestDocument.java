package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A service request as it is stored. What the first version stored has neither state nor limit; it
 * is read all the same, and gets both when the service starts.
 *
 * @param mediators those named at the intake
 * @param confidential whether only {@code seenBy} may see it
 * @param dueOrder while it is unanswered: sorts by the last day and tells requests of one day apart
 * @param nextStepOn the day on which something happens by itself
 * @param provisional whether it waits for an answer and its last day rests on a year of which no
 *     notice is known; absent otherwise
 * @param offeredTo who is asked to take it
 * @param resolvedOn the day it was answered, with {@code outcome} and {@code takenDays} for whoever
 *     asks how long that takes: calendar days since the receipt
 */
record ServiceRequestDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    NeedKind kind,
    Channel channel,
    @Nullable String subject,
    String summary,
    @Nullable UUID requesterRef,
    @Nullable UUID organisationId,
    @Nullable UUID visitId,
    Instant receivedAt,
    String owner,
    @Nullable List<String> mediators,
    @Nullable Authorisation authorisation,
    @Nullable List<UUID> handovers,
    @Nullable RequestState state,
    @Nullable Level level,
    @Nullable Deadline deadline,
    @Nullable Chain chain,
    @Nullable List<Referral> referrals,
    @Nullable Closing closing,
    @Nullable Boolean confidential,
    @Nullable List<String> seenBy,
    @Nullable LocalDate dueOn,
    @Nullable String dueOrder,
    @Nullable LocalDate nextStepOn,
    @Nullable Boolean provisional,
    @Nullable String offeredTo,
    @Nullable LocalDate resolvedOn,
    @Nullable Outcome outcome,
    @Nullable Integer takenDays)
    implements Outboxed, Listed {

  static ServiceRequestDocument of(RequestSnapshot s, long version, Outgoing outgoing) {
    Intake intake = s.intake();
    Resolution answer = s.closing().resolution();
    List<String> seenBy = s.seenBy();
    LocalDate dueOn = s.deadline().dueOn();
    return new ServiceRequestDocument(
        s.id(),
        version,
        outgoing,
        intake.area().within(),
        intake.receivedAt() + "|" + s.id(),
        intake.kind(),
        intake.channel(),
        intake.subject(),
        intake.summary(),
        intake.requesterRef(),
        intake.organisationId(),
        intake.visitId(),
        intake.receivedAt(),
        s.owner(),
        intake.mediators().isEmpty() ? null : intake.mediators(),
        intake.authorisation(),
        s.handovers().isEmpty() ? null : s.handovers(),
        s.state(),
        s.level(),
        s.deadline(),
        s.chain(),
        s.referrals().isEmpty() ? null : s.referrals(),
        s.closing(),
        s.isConfidential(),
        seenBy.isEmpty() ? null : seenBy,
        dueOn,
        answer == null ? dueOn + "|" + s.id() : null,
        s.nextStepOn().orElse(null),
        (answer == null && s.deadline().basis() == Basis.WEEKDAYS) ? true : null,
        s.chain().pending().map(Offer::to).orElse(null),
        answer == null ? null : answer.on(),
        answer == null ? null : answer.outcome(),
        answer == null ? null : taken(intake, answer));
  }

  private static int taken(Intake intake, Resolution answer) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(intake.receivedOn(), answer.on()));
  }

  /** The sort key of a list by last day. */
  String dueKey() {
    return Objects.requireNonNullElse(dueOrder, "");
  }

  /** Whether the first version stored it. */
  boolean isOfTheFirstVersion() {
    return state == null;
  }

  RequestSnapshot snapshot(TimeTable times) {
    Intake intake = intake();
    return new RequestSnapshot(
        id,
        intake,
        owner,
        level == null ? Level.of(intake.area()) : level,
        deadline == null
            ? Deadline.from(
                intake.receivedOn(),
                times.limits().daysOf(kind),
                intake.area(),
                times.of(intake.area()))
            : deadline,
        chain == null ? Chain.of(owner) : chain,
        Objects.requireNonNullElse(referrals, List.of()),
        closing == null ? Closing.open() : closing,
        Objects.requireNonNullElse(handovers, List.of()),
        version,
        outgoing);
  }

  private Intake intake() {
    return new Intake(
        kind,
        channel,
        new AreaCode(within.getLast()),
        subject,
        summary,
        requesterRef,
        organisationId,
        visitId,
        receivedAt,
        Objects.requireNonNullElse(mediators, List.of()),
        authorisation);
  }

  /** Whether anything in it is said in words. */
  boolean hasWords() {
    return !equals(withoutWords(version));
  }

  /** The next version of it, without what anybody wrote. */
  ServiceRequestDocument withoutWords() {
    return withoutWords(version + 1);
  }

  private ServiceRequestDocument withoutWords(long next) {
    return new ServiceRequestDocument(
        id,
        next,
        outgoing,
        within,
        order,
        kind,
        channel,
        subject,
        "",
        requesterRef,
        organisationId,
        visitId,
        receivedAt,
        owner,
        mediators,
        authorisation,
        handovers,
        state,
        level,
        deadline == null ? null : deadline.withoutWords(),
        chain == null ? null : chain.withoutWords(),
        referrals,
        closing == null ? null : closing.withoutWords(),
        confidential,
        seenBy,
        dueOn,
        dueOrder,
        nextStepOn,
        provisional,
        offeredTo,
        resolvedOn,
        outcome,
        takenDays);
  }
}
