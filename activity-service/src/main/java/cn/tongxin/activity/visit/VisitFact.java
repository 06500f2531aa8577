package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a visit as of one of its events.
 *
 * @param seq the number of the event
 * @param at when it was recorded
 * @param plannedOn where it was planned before that
 * @param visitedOn where it happened
 */
public record VisitFact(
    UUID visitId,
    long seq,
    Instant at,
    What what,
    UUID memberRef,
    AreaCode area,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate visitedOn,
    @Nullable UUID mustVisitId) {

  /** What happened to it. */
  public enum What {
    PLANNED,
    COMPLETED,
    MISSED,
    CANCELLED,
    VOIDED
  }
}
