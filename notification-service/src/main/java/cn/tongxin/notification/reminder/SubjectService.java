package cn.tongxin.notification.reminder;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps who looks after households and organisations, and the reminders that nobody does. */
@Service
class SubjectService implements Kept {
  private final Keeper<SubjectPlan, SubjectFact> keeper;

  SubjectService(Stored<SubjectPlan> subjects, Written written) {
    this.keeper =
        new Keeper<>(subjects, SubjectPlan::unknown, EnumSet.of(ReminderKind.UNPAIRED), written);
  }

  /** Takes in facts. */
  void learn(List<Told<SubjectFact>> told) {
    keeper.learn(told);
  }

  @Override
  public Keeper<?, ?> keeper() {
    return keeper;
  }
}
