package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a village's letter came to, and what it would have come to by another scheme, from the same
 * sums.
 */
record Trial(
    UUID letterId, AreaCode area, BigDecimal before, BigDecimal after, BigDecimal difference) {

  /**
   * A letter tried.
   *
   * @param own the indicators that it was signed by
   * @param tried those of the other scheme
   * @param targets what is promised by the other scheme where the letter does not say
   */
  static Trial of(
      SignedLetter letter,
      List<Indicator> own,
      List<Indicator> tried,
      List<Target> targets,
      List<Tallies.Totals> totals) {
    List<Target> promised =
        tried.stream().flatMap(line -> target(letter, targets, line.code()).stream()).toList();
    SignedLetter other =
        new SignedLetter(letter.id(), letter.schemeId(), letter.year(), letter.area(), promised);
    BigDecimal before = Score.of(letter, own, totals).total();
    BigDecimal after = Score.of(other, tried, totals).total();
    return new Trial(letter.id(), letter.area(), before, after, after.subtract(before));
  }

  private static Optional<Target> target(SignedLetter letter, List<Target> more, String code) {
    return Stream.concat(more.stream(), letter.targets().stream())
        .filter(target -> target.indicator().equals(code))
        .findFirst();
  }
}
