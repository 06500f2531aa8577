package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of one service request, and the reminder that follows from it. */
final class AnswerPlan implements Plan<AnswerFact> {
  private final long version;
  private Answer known;

  AnswerPlan(Answer known, long version) {
    this.known = known;
    this.version = version;
  }

  static AnswerPlan unknown(UUID requestId) {
    return new AnswerPlan(Answer.unknown(requestId), 0);
  }

  @Override
  public UUID id() {
    return known.requestId();
  }

  @Override
  public long version() {
    return version;
  }

  Answer known() {
    return known;
  }

  @Override
  public Learned learn(AnswerFact fact) {
    Answer before = known;
    known = known.learn(fact);
    return known.equals(before) ? Learned.KNOWN : Learned.NEWS;
  }

  @Override
  public List<Reminder> reminders(LocalDate today) {
    AnswerFact.@Nullable Due limit = known.due();
    return limit == null
        ? List.of()
        : known.owed().stream().map(it -> Reminder.of(id(), limit.area(), it, today)).toList();
  }
}
