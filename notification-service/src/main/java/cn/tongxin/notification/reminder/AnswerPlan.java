package cn.tongxin.notification.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.notification.reminder.AnswerFact.Closing;
import cn.tongxin.notification.reminder.AnswerFact.Due;
import cn.tongxin.notification.reminder.AnswerFact.Owner;
import cn.tongxin.notification.reminder.AnswerFact.Pause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the answer that is owed to one service request. Like a {@link CarePlan} it holds
 * the newest fact of each form, so order, repetition and replay never change the end.
 */
record AnswerPlan(
    UUID requestId,
    @Nullable Due due,
    @Nullable Owner owner,
    @Nullable Pause pause,
    @Nullable Closing closing) {

  /** The plan of a request of which nothing is known yet. */
  static AnswerPlan unknown(UUID requestId) {
    return new AnswerPlan(requestId, null, null, null, null);
  }

  /** The plan with a fact taken in; the same plan where it knew as much. */
  AnswerPlan learn(AnswerFact fact) {
    return switch (fact) {
      case Due it when isNews(it, due) -> new AnswerPlan(requestId, it, owner, pause, closing);
      case Owner it when isNews(it, owner) -> new AnswerPlan(requestId, due, it, pause, closing);
      case Pause it when isNews(it, pause) -> new AnswerPlan(requestId, due, owner, it, closing);
      case Closing it when isNews(it, closing) -> new AnswerPlan(requestId, due, owner, pause, it);
      default -> this;
    };
  }

  private static boolean isNews(AnswerFact news, @Nullable AnswerFact held) {
    return held == null || news.seq() > held.seq();
  }

  /** The reminder as of a day; none while no time limit is known. */
  Optional<Reminder> reminder(LocalDate today) {
    return Optional.ofNullable(due).map(limit -> reminder(limit, today));
  }

  private Reminder reminder(Due limit, LocalDate today) {
    String cause = "reminder:" + requestId + ":answer";
    LocalDate dueOn = dueOn(limit);
    ReminderState state = state(dueOn, today);
    return new Reminder(
        UUID.nameUUIDFromBytes(cause.getBytes(UTF_8)),
        ReminderKind.ANSWER,
        requestId,
        limit.area(),
        owner == null || owner.seq() < limit.seq() ? limit.owner() : owner.owner(),
        null,
        dueOn,
        state,
        cause,
        closing != null && closing.answered() ? requestId : null,
        state.isOwed() ? Escalation.of(dueOn, today) : Escalation.NONE,
        List.of(),
        List.of());
  }

  /** The new day is told when a pause is over; until then it is not before the pause's end. */
  private LocalDate dueOn(Due limit) {
    LocalDate until = pause == null || pause.seq() < limit.seq() ? null : pause.until();
    return until == null || until.isBefore(limit.dueOn()) ? limit.dueOn() : until;
  }

  private ReminderState state(LocalDate dueOn, LocalDate today) {
    if (closing != null && closing.answered()) {
      return ReminderState.SETTLED;
    }
    return Escalation.of(dueOn, today).state();
  }
}
