package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is stored, under the id of its letter.
 *
 * @param closed the scores of closed periods, which hold in place of the others
 */
record ScoreDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    int year,
    long basis,
    Score score,
    @Nullable Score midYear,
    @Nullable List<Closed> closed)
    implements Outboxed, Listed {

  static ScoreDocument of(
      Scores.Computed computed, long version, Outgoing outgoing, List<Closed> closed) {
    SignedLetter letter = computed.letter();
    return new ScoreDocument(
        letter.id(),
        version,
        outgoing,
        letter.area().within(),
        letter.year() + "|" + letter.area(),
        letter.year(),
        computed.basis(),
        computed.score(),
        computed.midYear(),
        closed);
  }

  /** The same with the score of a closed period fixed. */
  ScoreDocument closing(ClosingMark mark, Score then) {
    return with(new Closed(mark.period(), mark.number(), then));
  }

  /** The same with the score of a period free again. */
  ScoreDocument reopening(ClosingMark mark) {
    return with(new Closed(mark.period(), mark.number(), null));
  }

  private ScoreDocument with(Closed next) {
    List<Closed> all =
        Stream.concat(held().stream().filter(one -> one.period() != next.period()), Stream.of(next))
            .toList();
    return new ScoreDocument(
        id, version + 1, outgoing, within, order, year, basis, score, midYear, all);
  }

  List<Closed> held() {
    return Objects.requireNonNullElse(closed, List.of());
  }

  /** The last closing of the period that this score knows of, in force or not. */
  Optional<Closed> last(Period period) {
    return held().stream().filter(one -> one.period() == period).findFirst();
  }

  Optional<Score> closed(Period period) {
    return last(period).map(Closed::score);
  }

  Scores.Published published() {
    return new Scores.Published(
        id,
        new AreaCode(within.getLast()),
        year,
        closed(Period.YEAR_END).orElse(score),
        closed(Period.MID_YEAR).orElse(midYear),
        held().stream().filter(one -> one.score() != null).map(Closed::period).toList());
  }

  /**
   * The score of a closed period.
   *
   * @param number which closing of it
   * @param score absent once the period was opened again
   */
  record Closed(Period period, @Nullable Integer number, @Nullable Score score) {

    /** The closing's number; the first one had none in the beginning. */
    int count() {
      return Objects.requireNonNullElse(number, 1);
    }
  }
}
