package cn.tongxin.notification.reminder;

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
 * What is known of the answer that is owed to one service request: the newest fact of each form.
 */
record Answer(
    UUID requestId,
    @Nullable Due due,
    @Nullable Owner owner,
    @Nullable Pause pause,
    @Nullable Closing closing) {

  /** The plan of a request of which nothing is known yet. */
  static Answer unknown(UUID requestId) {
    return new Answer(requestId, null, null, null, null);
  }

  /** The plan with a fact taken in; the same plan where it knew as much. */
  Answer learn(AnswerFact fact) {
    return switch (fact) {
      case Due it when isNews(it, due) -> new Answer(requestId, it, owner, pause, closing);
      case Owner it when isNews(it, owner) -> new Answer(requestId, due, it, pause, closing);
      case Pause it when isNews(it, pause) -> new Answer(requestId, due, owner, it, closing);
      case Closing it when isNews(it, closing) -> new Answer(requestId, due, owner, pause, it);
      default -> this;
    };
  }

  private static boolean isNews(AnswerFact news, @Nullable AnswerFact held) {
    return held == null || news.seq() > held.seq();
  }

  /** What is owed; nothing while no time limit is known. */
  Optional<Owed> owed() {
    return Optional.ofNullable(due)
        .map(
            limit ->
                new Owed(
                    ReminderKind.ANSWER,
                    "answer",
                    dueOn(limit),
                    List.of(
                        owner == null || owner.seq() < limit.seq() ? limit.owner() : owner.owner()),
                    closing != null && closing.answered() ? requestId : null,
                    false));
  }

  /** The new day is told when a pause is over; until then it is not before the pause's end. */
  private LocalDate dueOn(Due limit) {
    LocalDate until = pause == null || pause.seq() < limit.seq() ? null : pause.until();
    return until == null || until.isBefore(limit.dueOn()) ? limit.dueOn() : until;
  }
}
