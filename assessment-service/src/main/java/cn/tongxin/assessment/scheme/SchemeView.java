package cn.tongxin.assessment.scheme;

import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A scheme as it is answered.
 *
 * @param advice what whoever makes it may want to think over, in words
 */
record SchemeView(
    UUID id,
    AreaCode area,
    int year,
    State state,
    List<SchemeLine> indicators,
    List<String> advice,
    long version) {

  /** Where a scheme stands. */
  enum State {
    DRAFT,
    PUBLISHED
  }

  /**
   * One line of it.
   *
   * @param example what it comes to for a few made-up figures, in words
   */
  record SchemeLine(
      String code, IndicatorKind kind, BigDecimal weight, Params params, String example) {}
}
