package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current score of every signed letter. */
interface Scores {

  /** The score of a letter, where it lies in the scope. */
  Optional<Published> byLetter(Scope scope, UUID letterId);

  /** A page of scores of a year, or of all years. */
  Page<Published> list(Scope scope, @Nullable Integer year, PageQuery page);

  /** Stores and publishes each score that differs from the one held and rests on newer sums. */
  void put(Collection<Computed> scores);

  /**
   * Fixes the score of a closed period; one that is fixed stays as it is.
   *
   * @param score as it was when the period was closed
   */
  void close(SignedLetter letter, ClosingMark mark, Score score);

  /** Lets the score of a period change again that an earlier closing fixed. */
  void reopen(SignedLetter letter, ClosingMark mark);

  /**
   * A score as others see it.
   *
   * @param score of all the year
   * @param midYear of its first half
   * @param closed the periods whose score is fixed
   */
  record Published(
      UUID letterId,
      AreaCode area,
      int year,
      Score score,
      @Nullable Score midYear,
      List<Period> closed) {

    /** Of a period. */
    Optional<Score> of(Period period) {
      return period == Period.YEAR_END ? Optional.of(score) : Optional.ofNullable(midYear);
    }
  }

  /**
   * A score just worked out.
   *
   * @param basis of the territory, the letter and the tallies it rests on: of two scores the one
   *     with more is newer
   */
  record Computed(SignedLetter letter, Score score, Score midYear, long basis) {}

  /** The form in which a change is published: see {@code contracts/events/assessment}. */
  record Changed(
      UUID letterId,
      AreaCode area,
      int year,
      String total,
      List<ChangedLine> indicators,
      java.time.Instant asOf) {}

  /** One indicator of it. */
  record ChangedLine(String code, String actual, String target, String score) {}
}
