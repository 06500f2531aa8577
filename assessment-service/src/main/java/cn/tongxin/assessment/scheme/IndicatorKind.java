package cn.tongxin.assessment.scheme;

/** How an indicator turns evidence into a score. */
public enum IndicatorKind {
  /** Visits done against the number promised. */
  COUNT,
  /** Must-visit windows answered over windows due, against the percentage promised. */
  COVERAGE
}
