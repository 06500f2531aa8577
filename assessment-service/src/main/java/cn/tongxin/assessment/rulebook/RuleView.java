package cn.tongxin.assessment.rulebook;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is answered for a day.
 *
 * @param asOf the day
 * @param inForce what held on it; absent where nothing did
 * @param withdrawnOn the first day on which it holds no more
 */
record RuleView(
    UUID id,
    AreaCode area,
    RuleKind kind,
    LocalDate asOf,
    RuleState state,
    @Nullable RuleVersionView inForce,
    @Nullable LocalDate withdrawnOn,
    @Nullable String reason,
    long version) {

  static RuleView of(Rule rule, LocalDate day) {
    Rule.Snapshot s = rule.snapshot();
    Withdrawal end = s.withdrawal();
    return new RuleView(
        s.id(),
        s.area(),
        s.kind(),
        day,
        rule.state(day),
        rule.inForce(day).map(it -> RuleVersionView.of(rule, it)).orElse(null),
        end == null ? null : end.on(),
        end == null ? null : end.reason(),
        s.version());
  }

  /**
   * What a rule says from a day on.
   *
   * @param until the first day on which it holds no more
   * @param recordedAt when it was entered
   */
  record RuleVersionView(
      LocalDate from, @Nullable LocalDate until, String title, String text, Instant recordedAt) {

    static RuleVersionView of(Rule rule, RuleVersion it) {
      return new RuleVersionView(it.from(), rule.until(it), it.title(), it.text(), it.recordedAt());
    }
  }
}
