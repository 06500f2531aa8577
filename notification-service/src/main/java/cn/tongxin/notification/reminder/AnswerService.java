package cn.tongxin.notification.reminder;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what is known of the answers that are owed, and the reminders of them. */
@Service
class AnswerService implements Kept {
  private final Keeper<AnswerPlan, AnswerFact> keeper;

  AnswerService(Stored<AnswerPlan> answers, Written written) {
    this.keeper =
        new Keeper<>(answers, AnswerPlan::unknown, EnumSet.of(ReminderKind.ANSWER), written);
  }

  /** Takes in facts. */
  void learn(List<Told<AnswerFact>> told) {
    keeper.learn(told);
  }

  @Override
  public Keeper<?, ?> keeper() {
    return keeper;
  }
}
