package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.ChinaDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact that counts, or counted once and was taken back.
 *
 * @param cause what it is, such as {@code visit:<id>}; its identity within a tally
 * @param measure what it is about
 * @param tag its kind within the measure, or empty
 * @param day when it happened in Asia/Shanghai, or the last day by which it was due
 * @param recordId the record it can be opened down to
 * @param seq its age: of two states of one cause the higher one holds
 * @param done what it adds to what was done
 * @param due what it adds to what was due
 * @param answeredBy for a window, the visits that answer it
 * @param remark why the history of a score has a line for it, where it has one
 * @param at when the fact behind this state was recorded
 */
record Evidence(
    String cause,
    Measure measure,
    String tag,
    LocalDate day,
    UUID recordId,
    long seq,
    long done,
    long due,
    List<UUID> answeredBy,
    @Nullable Remark remark,
    Instant at) {
  private static final int IN_TIME = 7;

  /** Reads evidence that was stored without a tag. */
  Evidence(
      String cause,
      Measure measure,
      @Nullable String tag,
      LocalDate day,
      UUID recordId,
      long seq,
      long done,
      long due,
      List<UUID> answeredBy,
      @Nullable Remark remark,
      Instant at) {
    this.cause = cause;
    this.measure = measure;
    this.tag = Objects.requireNonNullElse(tag, "");
    this.day = day;
    this.recordId = recordId;
    this.seq = seq;
    this.done = done;
    this.due = due;
    this.answeredBy = answeredBy;
    this.remark = remark;
    this.at = at;
  }

  /** The remark on something that happened on a day and was recorded then. */
  static @Nullable Remark lateness(LocalDate day, Instant recordedAt) {
    return dayOf(recordedAt).isAfter(day.plusDays(IN_TIME)) ? Remark.LATE : null;
  }

  /** The day in Asia/Shanghai. */
  static LocalDate dayOf(Instant at) {
    return ChinaDays.of(at);
  }
}
