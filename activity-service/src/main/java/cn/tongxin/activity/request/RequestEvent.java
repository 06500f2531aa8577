package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a request, in the words in which it is published: no text anybody wrote. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface RequestEvent {

  /** A step was taken by itself. */
  static RequestEvent of(
      Step step, UUID id, Intake intake, String owner, LocalDate dueOn, LocalDate on) {
    Level level = step.level();
    if (level != null) {
      return new Escalated(id, intake.kind(), intake.area(), owner, level, dueOn, on);
    }
    return step == Step.WARNED
        ? new Warned(id, intake.kind(), intake.area(), owner, dueOn, on)
        : new Overdue(id, intake.kind(), intake.area(), owner, dueOn, on);
  }

  /** It was taken up. */
  record Received(
      UUID requestId,
      NeedKind kind,
      Channel channel,
      AreaCode area,
      @Nullable UUID visitId,
      Instant receivedAt,
      @Nullable String subject,
      @Nullable UUID organisationId,
      String owner)
      implements RequestEvent {

    static Received of(UUID id, Intake intake, String owner) {
      return new Received(
          id,
          intake.kind(),
          intake.channel(),
          intake.area(),
          intake.visitId(),
          intake.receivedAt(),
          intake.subject(),
          intake.organisationId(),
          owner);
    }
  }

  /** It has a day by which it is to be answered. */
  record DueSet(
      UUID requestId, NeedKind kind, AreaCode area, String owner, LocalDate dueOn, Basis basis)
      implements RequestEvent {}

  /** Somebody is asked to take it. */
  record Offered(UUID requestId, AreaCode area, String owner, String to, LocalDate answerBy)
      implements RequestEvent {}

  /** Somebody took it. */
  record Accepted(UUID requestId, AreaCode area, String owner, String from)
      implements RequestEvent {}

  /** An offer came to nothing. */
  record Refused(UUID requestId, AreaCode area, String owner, String to, Why why)
      implements RequestEvent {}

  /** Everything of one officer went to another. */
  record HandedOver(UUID requestId, AreaCode area, String owner, UUID handoverId)
      implements RequestEvent {}

  /** Its limit does not run for a while. */
  record Paused(UUID requestId, AreaCode area, String owner, LocalDate until)
      implements RequestEvent {}

  /** Its limit runs again. */
  record Resumed(UUID requestId, AreaCode area, String owner, LocalDate on)
      implements RequestEvent {}

  /** It is due soon. */
  record Warned(
      UUID requestId, NeedKind kind, AreaCode area, String owner, LocalDate dueOn, LocalDate on)
      implements RequestEvent {}

  /** Its day has passed. */
  record Overdue(
      UUID requestId, NeedKind kind, AreaCode area, String owner, LocalDate dueOn, LocalDate on)
      implements RequestEvent {}

  /** A level is told that it is overdue. */
  record Escalated(
      UUID requestId,
      NeedKind kind,
      AreaCode area,
      String owner,
      Level level,
      LocalDate dueOn,
      LocalDate on)
      implements RequestEvent {}

  /** It was passed on outside, or that went a step further. */
  record Referred(
      UUID requestId,
      UUID referralId,
      AreaCode area,
      Referral.To to,
      Referral.State state,
      LocalDate on)
      implements RequestEvent {

    static Referred of(UUID id, AreaCode area, Referral r) {
      return new Referred(id, r.id(), area, r.to(), r.state(), r.on());
    }
  }

  /** It was answered. */
  record Resolved(
      UUID requestId,
      NeedKind kind,
      @Nullable String subject,
      AreaCode area,
      LocalDate receivedOn,
      LocalDate dueOn,
      LocalDate resolvedOn,
      boolean withinLimit,
      Level level,
      Outcome outcome)
      implements RequestEvent {

    static Resolved of(UUID id, Intake intake, Deadline deadline, Resolution answer) {
      return new Resolved(
          id,
          intake.kind(),
          intake.subject(),
          intake.area(),
          deadline.from(),
          deadline.dueOn(),
          answer.on(),
          answer.within(),
          answer.level(),
          answer.outcome());
    }
  }

  /** The person confirmed that. */
  record Confirmed(UUID requestId, AreaCode area, LocalDate on) implements RequestEvent {}

  /** The person rated that. */
  record Rated(UUID requestId, NeedKind kind, AreaCode area, int rating, LocalDate on)
      implements RequestEvent {}

  /** It is open again. */
  record Reopened(UUID requestId, NeedKind kind, AreaCode area, String owner, LocalDate on)
      implements RequestEvent {}

  /** Why an offer came to nothing. */
  enum Why {
    REFUSED,
    TIMED_OUT,
    WITHDRAWN
  }
}
