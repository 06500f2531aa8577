package cn.tongxin.notification.reminder;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps who holds which post, and the reminders of posts that nobody holds. */
@Service
class OfficeService implements Kept {
  private final MongoOffices offices;
  private final Keeper<OfficePlan, OfficeFact> keeper;

  OfficeService(MongoOffices offices, Written written) {
    this.offices = offices;
    this.keeper =
        new Keeper<>(offices, OfficePlan::unknown, EnumSet.of(ReminderKind.POST), written);
  }

  /** Takes in facts. */
  void learn(List<Told<OfficeFact>> told) {
    keeper.learn(told);
  }

  /** Codes of places in whose offices the calendar has changed something that is not swept yet. */
  List<String> turned(int limit) {
    return offices.of(offices.turning(keeper.today(), limit)).stream()
        .flatMap(plan -> plan.told().stream())
        .map(office -> office.area().value())
        .toList();
  }

  @Override
  public Keeper<?, ?> keeper() {
    return keeper;
  }
}
