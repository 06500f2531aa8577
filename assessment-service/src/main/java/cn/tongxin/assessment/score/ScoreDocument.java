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

  /** The same with the score of one more period fixed. */
  ScoreDocument closing(Period period, Score then) {
    List<Closed> all = Stream.concat(held().stream(), Stream.of(new Closed(period, then))).toList();
    return new ScoreDocument(
        id, version + 1, outgoing, within, order, year, basis, score, midYear, all);
  }

  List<Closed> held() {
    return Objects.requireNonNullElse(closed, List.of());
  }

  Optional<Score> closed(Period period) {
    return held().stream().filter(one -> one.period() == period).map(Closed::score).findFirst();
  }

  Scores.Published published() {
    return new Scores.Published(
        id,
        new AreaCode(within.getLast()),
        year,
        closed(Period.YEAR_END).orElse(score),
        closed(Period.MID_YEAR).orElse(midYear),
        held().stream().map(Closed::period).toList());
  }

  /** The score of a closed period. */
  record Closed(Period period, Score score) {}
}
