package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record counts for in one measure, where it counts at all.
 *
 * @param cause its identity within a tally
 * @param key where it counts; null where it counts nowhere yet
 */
record Claim(
    String cause,
    Measure measure,
    String tag,
    LocalDate day,
    @Nullable TallyKey key,
    long done,
    long due,
    @Nullable Remark remark) {

  /** All that a record counts for, from what was told of it in the order of its numbers. */
  static List<Claim> of(UUID id, List<Told> told) {
    boolean gathering =
        told.stream()
            .anyMatch(one -> one.step() == Told.Step.HELD || one.step() == Told.Step.CANCELLED);
    return gathering ? GatheringClaims.of(id, told) : new RequestClaims(id, told).all();
  }

  /** In another place or year than its own, that it counts there no more. */
  Evidence evidence(UUID id, TallyKey where, long seq, Instant at) {
    boolean here = where.equals(key);
    LocalDate shown = here || day.getYear() == where.year() ? day : day.withYear(where.year());
    return new Evidence(
        cause,
        measure,
        tag,
        shown,
        id,
        seq,
        here ? done : 0,
        here ? due : 0,
        List.of(),
        here ? remark : Remark.MOVED,
        at);
  }
}
