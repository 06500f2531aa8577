package cn.tongxin.notification.reminder;

import com.mongodb.client.MongoDatabase;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what is known of the answers that are owed, and the reminders of them. */
@Service
class AnswerService implements Kept {
  private final Keeper<AnswerPlan, AnswerFact> keeper;

  AnswerService(MongoDatabase database, Written written) {
    MongoStored<AnswerDocument, AnswerPlan> answers =
        new MongoStored<>(
            database.getCollection("answers", AnswerDocument.class),
            AnswerDocument::answerPlan,
            (plan, _) -> AnswerDocument.next(plan));
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
