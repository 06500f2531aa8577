package cn.tongxin.notification.reminder;

import com.mongodb.client.MongoDatabase;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what is known of the gatherings that are owed, and the reminders of them. */
@Service
class CadenceService implements Kept {
  private final Keeper<CadencePlan, CadenceFact> keeper;

  CadenceService(MongoDatabase database, Written written) {
    MongoStored<CadenceDocument, CadencePlan> cadences =
        new MongoStored<>(
            database.getCollection("cadences", CadenceDocument.class),
            CadenceDocument::plan,
            (plan, _) -> CadenceDocument.next(plan));
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
