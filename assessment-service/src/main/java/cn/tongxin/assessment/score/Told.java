package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a record, as far as assessment needs it.
 *
 * @param seq its place among the record's events
 * @param step what happened
 * @param area where
 * @param kind of the record, where the event names it
 * @param day when it happened, or by when something is due
 * @param inTime of an answer, whether it was within the limit and solved what was asked
 * @param adopted of an answer to a suggestion, whether it was adopted
 * @param figures of a gathering: sessions, heads, people, hundredths of an hour; of a rating, it
 * @param at when it was recorded
 */
record Told(
    long seq,
    Step step,
    AreaCode area,
    @Nullable String kind,
    @Nullable LocalDate day,
    @Nullable Boolean inTime,
    @Nullable Boolean adopted,
    @Nullable Figure figures,
    Instant at) {

  /** What may happen to a record. */
  enum Step {
    /** A request came in. */
    RECEIVED,
    /** A request is to be answered by a day. */
    DUE_SET,
    /** A request was answered. */
    RESOLVED,
    /** A request was taken back by whoever asked. */
    WITHDRAWN,
    /** The requester says that it is solved. */
    CONFIRMED,
    /** The requester rated it. */
    RATED,
    /** The requester says that it is not solved. */
    REOPENED,
    /** A gathering was held. */
    HELD,
    /** A gathering was not held after all. */
    CANCELLED
  }

  /** What a gathering came to. */
  record Figure(long sessions, long heads, long people, long hundredthsOfHours, long rating) {
    static Figure ofGathering(long sessions, long heads, long people, BigDecimal hours) {
      return new Figure(sessions, heads, people, hours.movePointRight(2).longValue(), 0);
    }

    static Figure ofRating(long rating) {
      return new Figure(0, 0, 0, 0, rating);
    }
  }

  static Told of(Step step, long seq, AreaCode area, Instant at) {
    return new Told(seq, step, area, null, null, null, null, null, at);
  }

  Told kind(String named) {
    return new Told(seq, step, area, named, day, inTime, adopted, figures, at);
  }

  Told on(@Nullable LocalDate when) {
    return new Told(seq, step, area, kind, when, inTime, adopted, figures, at);
  }

  Told answered(boolean solvedInTime, boolean wasAdopted) {
    return new Told(seq, step, area, kind, day, solvedInTime, wasAdopted, figures, at);
  }

  Told figures(Figure counted) {
    return new Told(seq, step, area, kind, day, inTime, adopted, counted, at);
  }
}
