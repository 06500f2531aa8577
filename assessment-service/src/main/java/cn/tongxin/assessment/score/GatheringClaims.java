package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a gathering counts for, as of the newest that was told of it. */
final class GatheringClaims {

  static List<Claim> of(UUID id, List<Told> told) {
    // A gathering that was only ever planned and cancelled has no day on which it was held.
    List<Told> dated = told.stream().filter(one -> one.day() != null).toList();
    if (dated.isEmpty()) {
      return List.of();
    }
    Told last = dated.getLast();
    boolean held = last.step() == Told.Step.HELD;
    long corrections = told.stream().filter(one -> one.step() == Told.Step.HELD).count();
    Remark remark = remark(last, held, corrections > 1);
    Told.Figure figures = Objects.requireNonNullElse(last.figures(), Told.Figure.ofRating(0));
    return List.of(
        claim(id, "", Measure.GATHERINGS, last, held ? 1 : 0, remark),
        claim(id, ":sessions", Measure.SESSIONS, last, figures.sessions(), remark),
        claim(id, ":heads", Measure.HEADS, last, figures.heads(), remark),
        claim(id, ":people", Measure.PEOPLE, last, figures.people(), remark),
        claim(id, ":hours", Measure.HOURS, last, figures.hundredthsOfHours(), remark));
  }

  private static @Nullable Remark remark(Told last, boolean held, boolean corrected) {
    if (!held) {
      return Remark.VOIDED;
    }
    return corrected
        ? Remark.CORRECTED
        : Evidence.lateness(Objects.requireNonNull(last.day()), last.at());
  }

  private static Claim claim(
      UUID id, String part, Measure measure, Told last, long done, @Nullable Remark remark) {
    LocalDate day = Objects.requireNonNull(last.day());
    return new Claim(
        "gathering:" + id + part,
        measure,
        Objects.requireNonNullElse(last.kind(), ""),
        day,
        TallyKey.of(last.area(), day.getYear()),
        last.step() == Told.Step.HELD ? done : 0,
        0,
        remark);
  }

  private GatheringClaims() {}
}
