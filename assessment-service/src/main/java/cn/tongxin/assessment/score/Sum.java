package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence of one measure and kind adds up to in one month.
 *
 * @param tag the kind, such as of a gathering; empty where the measure knows none
 * @param month such as {@code 2026-11}
 */
record Sum(Measure measure, String tag, String month, long done, long due) {

  /** Reads a sum that was stored without a tag. */
  Sum(Measure measure, @Nullable String tag, String month, long done, long due) {
    this.measure = measure;
    this.tag = Objects.requireNonNullElse(tag, "");
    this.month = month;
    this.done = done;
    this.due = due;
  }

  /** Nothing yet, of what this evidence is about. */
  static Sum zero(Evidence e) {
    return new Sum(e.measure(), e.tag(), YearMonth.from(e.day()).toString(), 0, 0);
  }

  /** 1 to 12. */
  int monthOfYear() {
    int tens = month.charAt(month.length() - 2) - '0';
    return tens * 10 + month.charAt(month.length() - 1) - '0';
  }

  /** Of two sums with the same one, what they count belongs together. */
  String slot() {
    return measure + "|" + tag + "|" + month;
  }

  Sum plus(Evidence e) {
    return new Sum(measure, tag, month, done + e.done(), due + e.due());
  }

  Sum minus(Evidence e) {
    return new Sum(measure, tag, month, done - e.done(), due - e.due());
  }
}
