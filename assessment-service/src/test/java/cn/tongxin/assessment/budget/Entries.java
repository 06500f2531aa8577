package cn.tongxin.assessment.budget;

import cn.tongxin.assessment.budget.SpendingListener.Recorded;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Entries of projects as they are heard of. */
final class Entries {
  static final String OFFICE = "410225105";
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  static Received<Recorded> paid(String place, String code, String on, long fen) {
    return entry(place, code, on, fen, Direction.PAYMENT);
  }

  static Received<Recorded> received(String place, String code, String on, long fen) {
    return entry(place, code, on, fen, Direction.RECEIPT);
  }

  private static Received<Recorded> entry(
      String place, String code, String on, long fen, Direction kind) {
    LocalDate day = LocalDate.parse(on);
    return heard(
        new Recorded(
            UUID.randomUUID(), new UUID(0, 7), new AreaCode(place), kind, fen, day, code, null));
  }

  /** The entry that takes another back, on a later day. */
  static Received<Recorded> back(Received<Recorded> entry, String on) {
    Recorded it = entry.fact();
    return heard(
        new Recorded(
            UUID.randomUUID(),
            it.projectId(),
            it.area(),
            it.kind(),
            -it.fen(),
            LocalDate.parse(on),
            it.budgetLine(),
            it.entryId()));
  }

  private static Received<Recorded> heard(Recorded it) {
    return new Received<>(it, it.entryId().toString(), 1, NOON, null);
  }

  private Entries() {}
}
