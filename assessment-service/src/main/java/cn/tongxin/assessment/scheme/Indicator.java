package cn.tongxin.assessment.scheme;

import java.math.BigDecimal;

/**
 * One line of a scheme.
 *
 * @param code its name within the scheme, such as {@code VISITS}
 * @param weight the score for a promise kept in full; the weights of a scheme sum to 100
 */
public record Indicator(String code, IndicatorKind kind, BigDecimal weight) {}
