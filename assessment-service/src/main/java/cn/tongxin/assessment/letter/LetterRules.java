package cn.tongxin.assessment.letter;

import cn.tongxin.assessment.scheme.Comparison;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a letter may promise, and whose. */
final class LetterRules {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal BEST_RATING = new BigDecimal(5);
  private static final BigDecimal MOST_TIMES = new BigDecimal(366);
  private static final Set<Integer> DIGITS = Set.of(9, 12);

  /**
   * Lets pass the promises that the scheme asks for, each of an amount that it can come to.
   *
   * @param path of the list in the request
   * @throws Problem 422 otherwise, with each that is wrong
   */
  static void check(List<Indicator> indicators, List<Target> targets, String path) {
    Set<String> promised = targets.stream().map(Target::indicator).collect(Collectors.toSet());
    Set<String> asked = indicators.stream().map(Indicator::code).collect(Collectors.toSet());
    if (!promised.equals(asked) || promised.size() < targets.size()) {
      throw Problem.invalid(path, "letter.targets", String.join(", ", asked));
    }
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      String field = path + "[" + i + "].amount";
      indicators.stream()
          .filter(line -> line.code().equals(target.indicator()))
          .flatMap(line -> wrong(line, target.amount()).stream())
          .forEach(code -> errors.add(new FieldError(field, code, List.of())));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static Optional<String> wrong(Indicator indicator, BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return switch (indicator.kind()) {
      case COUNT -> Optional.empty();
      case COVERAGE, TIMELINESS, REVIEWED -> refuse(isMore(amount, HUNDRED), "letter.percent");
      case SHARE -> refuse(!isReachable(indicator, amount), "letter.share");
      case CADENCE -> refuse(!whole || isMore(amount, MOST_TIMES), "letter.times");
      case MEAN_RATING ->
          refuse(isMore(amount, BEST_RATING) || isMore(BigDecimal.ONE, amount), "letter.rating");
    };
  }

  /** Nobody does more than all of it. */
  private static boolean isReachable(Indicator indicator, BigDecimal amount) {
    int order = amount.compareTo(HUNDRED);
    return indicator.params().comparison() == Comparison.MORE ? order < 0 : order <= 0;
  }

  private static boolean isMore(BigDecimal amount, BigDecimal than) {
    return amount.compareTo(than) > 0;
  }

  private static Optional<String> refuse(boolean wrong, String code) {
    return wrong ? Optional.of(code) : Optional.empty();
  }

  /**
   * Lets pass a township or a village.
   *
   * @throws Problem 422 otherwise
   */
  static void checkPlace(AreaCode area, String field) {
    if (!DIGITS.contains(area.value().length())) {
      throw Problem.invalid(field, "letter.place");
    }
  }

  private LetterRules() {}
}
