package cn.tongxin.assessment.review;

import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Problem.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which findings a review may have: one for each indicator that is reviewed by hand. */
final class ReviewRules {

  /**
   * Lets pass findings of just the indicators that are reviewed by hand, each of a day since the
   * year began.
   *
   * @throws Problem 422 otherwise, with each that is wrong
   */
  static void check(List<Indicator> scheme, List<Finding> findings, int year, LocalDate today) {
    Set<String> wanted =
        scheme.stream()
            .filter(line -> line.kind() == IndicatorKind.REVIEWED)
            .map(Indicator::code)
            .collect(Collectors.toSet());
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding one = findings.get(i);
      if (!wanted.contains(one.indicator())) {
        errors.add(error("findings[" + i + "].indicator", "finding.not-reviewed"));
      }
      if (one.on().getYear() < year || one.on().isAfter(today)) {
        errors.add(error("findings[" + i + "].on", "finding.day"));
      }
    }
    long distinct = findings.stream().map(Finding::indicator).distinct().count();
    if (errors.isEmpty() && (distinct < findings.size() || distinct < wanted.size())) {
      errors.add(error("findings", "review.findings"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static FieldError error(String field, String code) {
    return new FieldError(field, code, List.of());
  }

  private ReviewRules() {}
}
