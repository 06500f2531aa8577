package cn.tongxin.assessment.letter;

import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * When parts make up the whole: numbers add up to the township's number, and a percentage, a rating
 * or a cadence is nowhere below the township's.
 */
final class PartRules {
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  /**
   * Lets pass parts that make up the whole.
   *
   * @param lies whether a place lies in another
   * @throws Problem 422 otherwise, with each that is wrong
   */
  static void check(
      Letter.Content whole,
      List<Indicator> indicators,
      List<LetterPart> parts,
      BiPredicate<AreaCode, AreaCode> lies) {
    if (whole.area().value().length() != TOWNSHIP) {
      throw Problem.invalid("children", "letter.not-in-parts");
    }
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      AreaCode area = parts.get(i).area();
      if (area.value().length() != VILLAGE || !lies.test(area, whole.area())) {
        errors.add(new FieldError("children[" + i + "].area", "letter.child-place", List.of()));
      }
    }
    long places = parts.stream().map(LetterPart::area).distinct().count();
    long ids = parts.stream().map(LetterPart::id).distinct().count();
    if (places < parts.size() || ids < parts.size()) {
      errors.add(new FieldError("children", "letter.child-twice", List.of()));
    }
    indicators.forEach(line -> check(line, whole.targets(), parts, errors));
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static void check(
      Indicator line, List<Target> whole, List<LetterPart> parts, List<FieldError> errors) {
    BigDecimal promised = amount(whole, line.code());
    List<BigDecimal> amounts =
        parts.stream().map(part -> amount(part.targets(), line.code())).toList();
    if (line.kind() == IndicatorKind.COUNT) {
      BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(promised) != 0) {
        errors.add(
            new FieldError(
                "children",
                "letter.sum",
                List.of(line.code(), sum.toPlainString(), promised.toPlainString())));
      }
    } else if (amounts.stream().anyMatch(amount -> amount.compareTo(promised) < 0)) {
      errors.add(
          new FieldError(
              "children", "letter.below", List.of(line.code(), promised.toPlainString())));
    }
  }

  private static BigDecimal amount(List<Target> targets, String code) {
    return targets.stream()
        .filter(target -> target.indicator().equals(code))
        .map(Target::amount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private PartRules() {}
}
