package cn.tongxin.notification.reminder;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what is known of the gatherings that are owed, and the reminders of them. */
@Service
class CadenceService implements Kept {
  private final Keeper<CadencePlan, CadenceFact> keeper;

  CadenceService(Stored<CadencePlan> cadences, Written written) {
    this.keeper =
        new Keeper<>(cadences, CadencePlan::unknown, EnumSet.of(ReminderKind.GATHERING), written);
  }

  /** Takes in facts. */
  void learn(List<Told<CadenceFact>> told) {
    keeper.learn(told);
  }

  @Override
  public Keeper<?, ?> keeper() {
    return keeper;
  }
}
