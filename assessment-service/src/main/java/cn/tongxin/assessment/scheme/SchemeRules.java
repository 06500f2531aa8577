package cn.tongxin.assessment.scheme;

import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the lines of a scheme must be so that each can be worked out; says all that is wrong. */
final class SchemeRules {
  private static final BigDecimal MOST_BONUS = new BigDecimal(20);

  private final List<Indicator> lines;
  private final Map<String, Indicator> byCode;
  private final List<FieldError> errors = new ArrayList<>();

  private SchemeRules(List<Indicator> lines) {
    this.lines = lines;
    this.byCode =
        lines.stream().collect(Collectors.toMap(Indicator::code, Function.identity(), (a, _) -> a));
  }

  /**
   * Lets pass what can be worked out.
   *
   * @throws Problem 422 with each line and field that is wrong
   */
  static void check(List<Indicator> lines) {
    if (lines.stream().map(Indicator::code).distinct().count() < lines.size()) {
      throw Problem.invalid("indicators", "scheme.code-twice");
    }
    SchemeRules rules = new SchemeRules(lines);
    for (int i = 0; i < lines.size(); i++) {
      rules.check("indicators[" + i + "].params.", lines.get(i));
    }
    rules.checkBonus();
    if (!rules.errors.isEmpty()) {
      throw Problem.invalid(List.copyOf(rules.errors));
    }
  }

  private void check(String path, Indicator line) {
    Params params = line.params();
    IndicatorKind kind = line.kind();
    Measure of = line.measure();
    refuse(!kind.reads().contains(of), path + "of", "scheme.measure", names(kind));
    refuse(params.only() != null && !of.isTagged(), path + "only", "scheme.only", of);
    needed(path + "comparison", params.comparison(), kind == IndicatorKind.SHARE);
    needed(path + "every", params.every(), kind == IndicatorKind.CADENCE);
    boolean count = kind == IndicatorKind.COUNT;
    refuse(params.midYear() != null && !count, path + "midYear", "scheme.not-here");
    refuse(params.mostPerMonth() != null && !count, path + "mostPerMonth", "scheme.not-here");
    checkPoints(path, line);
    checkReference(path + "notAbove", line);
  }

  private static String names(IndicatorKind kind) {
    return kind.reads().stream().map(Measure::name).collect(Collectors.joining(", "));
  }

  private void needed(String field, @Nullable Object value, boolean here) {
    refuse(here && value == null, field, "required");
    refuse(!here && value != null, field, "scheme.not-here");
  }

  private void checkPoints(String path, Indicator line) {
    BigDecimal cap = line.params().cap();
    BigDecimal most = cap == null ? line.weight() : cap;
    BigDecimal floor = line.params().floor();
    refuse(most.compareTo(line.weight()) > 0, path + "cap", "scheme.most", line.weight());
    refuse(floor != null && floor.compareTo(most) > 0, path + "floor", "scheme.most", most);
  }

  /** A line may lean on another, never by any way on itself. */
  private void checkReference(String field, Indicator line) {
    String other = line.params().notAbove();
    refuse(other != null && !byCode.containsKey(other), field, "indicator.unknown");
    Set<String> seen = new HashSet<>(Set.of(line.code()));
    while (other != null && seen.add(other)) {
      Indicator next = byCode.get(other);
      other = next == null ? null : next.params().notAbove();
    }
    refuse(line.code().equals(other), field, "scheme.refers-to-itself");
  }

  private void checkBonus() {
    BigDecimal bonus = sum(lines, true);
    refuse(bonus.compareTo(MOST_BONUS) > 0, "indicators", "scheme.bonus", MOST_BONUS);
  }

  /** The weights of all bonus items, or of all others. */
  static BigDecimal sum(List<Indicator> lines, boolean bonus) {
    return lines.stream()
        .filter(line -> line.isBonus() == bonus)
        .map(Indicator::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void refuse(boolean wrong, String field, String code, Object... arguments) {
    if (wrong) {
      errors.add(new FieldError(field, code, List.of(arguments)));
    }
  }
}
