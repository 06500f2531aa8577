package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What is known of one rule by which gatherings are owed, and the reminder of each period. */
final class CadencePlan implements Plan<CadenceFact> {
  private static final int PERIODS = 24;

  private final UUID cadenceId;
  private final long version;
  private final Facts<CadenceFact> periods;

  CadencePlan(UUID cadenceId, List<CadenceFact> periods, long version) {
    this.cadenceId = cadenceId;
    this.version = version;
    this.periods =
        new Facts<>(periods, Comparator.comparing(CadenceFact::to), Facts.newest(PERIODS));
  }

  static CadencePlan unknown(UUID cadenceId) {
    return new CadencePlan(cadenceId, List.of(), 0);
  }

  @Override
  public UUID id() {
    return cadenceId;
  }

  @Override
  public long version() {
    return version;
  }

  List<CadenceFact> periods() {
    return periods.held();
  }

  @Override
  public Learned learn(CadenceFact fact) {
    return periods.learn(fact);
  }

  @Override
  public List<Reminder> reminders(LocalDate today) {
    return periods.held().stream()
        .map(period -> Reminder.of(cadenceId, period.area(), owed(period), today))
        .toList();
  }

  private Owed owed(CadenceFact period) {
    return new Owed(
        ReminderKind.GATHERING,
        "gathering:" + period.period(),
        period.to(),
        List.of(),
        period.standing() == CadenceFact.Standing.MET ? cadenceId : null,
        period.standing() == CadenceFact.Standing.DROPPED);
  }
}
