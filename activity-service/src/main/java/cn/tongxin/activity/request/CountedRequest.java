package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is counted.
 *
 * @param version how often it was saved: of two states the higher is the newer one
 * @param dueOn by when it is to be answered; null while its time limit is stopped, and once it is
 *     answered
 * @param answer how it was answered, if it was
 */
public record CountedRequest(
    UUID id,
    long version,
    AreaCode area,
    NeedKind kind,
    @Nullable UUID requesterRef,
    @Nullable UUID organisationId,
    LocalDate receivedOn,
    @Nullable LocalDate dueOn,
    @Nullable Answer answer) {

  /**
   * How it was answered.
   *
   * @param level where
   * @param takenDays calendar days since the receipt
   */
  public record Answer(LocalDate on, Outcome outcome, Level level, int takenDays, boolean within) {

    /** Whether the person got what was asked for. */
    public boolean isSolved() {
      return outcome == Outcome.SOLVED || outcome == Outcome.ADOPTED;
    }
  }
}
