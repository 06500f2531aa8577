package cn.tongxin.roster.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One place that was merged into another.
 *
 * @param effectiveOn first day on which it is part of the other
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 * @param carriedOut whether all that is kept here under the old code has followed
 */
public record Merger(
    AreaCode code,
    AreaCode into,
    LocalDate effectiveOn,
    String reason,
    Instant recordedAt,
    String recordedBy,
    boolean carriedOut) {

  /** Names it for the receipts; a place is merged once. */
  UUID id() {
    return UUID.nameUUIDFromBytes(("merger:" + code).getBytes(UTF_8));
  }

  boolean saysLike(Merger other) {
    return code.equals(other.code)
        && into.equals(other.into)
        && effectiveOn.equals(other.effectiveOn);
  }

  Merger done() {
    return new Merger(code, into, effectiveOn, reason, recordedAt, recordedBy, true);
  }
}
