package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken up.
 *
 * @param area the place it is about: where the person is served
 * @param subject code of the subject, where somebody said
 * @param summary in the recorder's words; private to this service
 * @param requesterRef the member who asked, where it is one
 * @param organisationId the organisation that asked, where it is one
 * @param visitId the visit during which it was heard
 * @param receivedAt when it was heard
 * @param mediators who mediates beside the owner: they alone see a mediation
 * @param authorisation that the person has the office act, where there is one
 */
record Intake(
    NeedKind kind,
    Channel channel,
    AreaCode area,
    @Nullable String subject,
    String summary,
    @Nullable UUID requesterRef,
    @Nullable UUID organisationId,
    @Nullable UUID visitId,
    Instant receivedAt,
    List<String> mediators,
    @Nullable Authorisation authorisation) {

  Intake {
    mediators = List.copyOf(mediators);
  }

  /** The day it was heard on. */
  LocalDate receivedOn() {
    return ChinaDays.of(receivedAt);
  }

  boolean isAuthorisedOn(LocalDate day) {
    return kind != NeedKind.AGENCY || (authorisation != null && authorisation.holdsOn(day));
  }

  /** Whether what decides time limit and place is the same. */
  boolean isOfTheSame(Intake other) {
    return kind == other.kind
        && channel == other.channel
        && area.equals(other.area)
        && receivedAt.equals(other.receivedAt)
        && Objects.equals(visitId, other.visitId);
  }

  /** The same with another mediator in the place of one. */
  Intake withMediator(String from, String to) {
    List<String> others =
        mediators.stream().map(one -> one.equals(from) ? to : one).distinct().toList();
    return with(summary, others);
  }

  Intake withoutWords() {
    return with("", mediators);
  }

  private Intake with(String words, List<String> mediating) {
    return new Intake(
        kind,
        channel,
        area,
        subject,
        words,
        requesterRef,
        organisationId,
        visitId,
        receivedAt,
        mediating,
        authorisation);
  }
}
