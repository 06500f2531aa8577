package cn.tongxin.assessment.briefing;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The months that a briefing is about: {@code 2026-06}, {@code 2026-Q2}, {@code 2026-H1} or {@code
 * 2026}.
 *
 * @param name as it is written
 */
record Span(String name, Kind kind, YearMonth first) {
  private static final Pattern FORM =
      Pattern.compile("(20\\d\\d)(-(0[1-9]|1[0-2])|-Q([1-4])|-H([12]))?");

  /** How long it is. */
  enum Kind {
    MONTH(1),
    QUARTER(3),
    FIRST_HALF(6),
    SECOND_HALF(6),
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }
  }

  /**
   * Reads it.
   *
   * @throws Problem 422 if it is none of these
   */
  static Span of(String name) {
    Matcher parts = FORM.matcher(name);
    if (!parts.matches()) {
      throw Problem.invalid("period", "briefing.period");
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(3) != null) {
      return new Span(name, Kind.MONTH, YearMonth.of(year, Integer.parseInt(parts.group(3))));
    }
    if (parts.group(4) != null) {
      int quarter = Integer.parseInt(parts.group(4));
      return new Span(name, Kind.QUARTER, YearMonth.of(year, quarter * 3 - 2));
    }
    return parts.group(5) == null
        ? new Span(name, Kind.YEAR, YearMonth.of(year, 1))
        : half(name, year, parts.group(5).equals("1"));
  }

  private static Span half(String name, int year, boolean first) {
    return new Span(
        name, first ? Kind.FIRST_HALF : Kind.SECOND_HALF, YearMonth.of(year, first ? 1 : 7));
  }

  /**
   * Lets pass what has begun by a day.
   *
   * @throws Problem 422 otherwise
   */
  void mustHaveBegun(LocalDate today) {
    if (first.isAfter(YearMonth.from(today))) {
      throw Problem.invalid("period", "briefing.not-begun");
    }
  }

  YearMonth last() {
    return first.plusMonths(kind.months - 1L);
  }

  /** The first month of the period before. */
  YearMonth firstBefore() {
    return first.minusMonths(kind.months);
  }

  /** The last month of the period before. */
  YearMonth lastBefore() {
    return first.minusMonths(1);
  }
}
