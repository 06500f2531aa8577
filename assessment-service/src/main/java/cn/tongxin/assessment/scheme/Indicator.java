package cn.tongxin.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scheme.
 *
 * @param code its name within the scheme, such as {@code VISITS}
 * @param weight the points for a promise kept in full; the weights of a scheme sum to 100, without
 *     those of bonus items
 */
public record Indicator(String code, IndicatorKind kind, BigDecimal weight, Params params) {

  /** Reads a line that was stored without params. */
  public Indicator(String code, IndicatorKind kind, BigDecimal weight, @Nullable Params params) {
    this.code = code;
    this.kind = kind;
    this.weight = weight;
    this.params = Objects.requireNonNullElse(params, Params.NONE);
  }

  /** A line without params. */
  public Indicator(String code, IndicatorKind kind, BigDecimal weight) {
    this(code, kind, weight, Params.NONE);
  }

  /** What it reads. */
  public Measure measure() {
    return Objects.requireNonNullElse(params.of(), kind.reads().getFirst());
  }

  /** Whether evidence of this kind counts. */
  public boolean counts(String tag) {
    List<String> only = params.only();
    return only == null || only.contains(tag);
  }

  /** Whether its points come on top of the hundred. */
  public boolean isBonus() {
    return Boolean.TRUE.equals(params.bonus());
  }
}
