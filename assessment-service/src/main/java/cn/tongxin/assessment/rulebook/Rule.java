package cn.tongxin.assessment.rulebook;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an office gave itself. What has begun to hold is never changed: another version takes
 * its place from a later day on.
 */
final class Rule {
  private static final int MOST_VERSIONS = 50;

  private final UUID id;
  private final AreaCode area;
  private final RuleKind kind;
  private final long version;
  private final List<RuleVersion> versions;
  private @Nullable Withdrawal withdrawal;

  private Rule(Snapshot s) {
    this.id = s.id();
    this.area = s.area();
    this.kind = s.kind();
    this.versions = new ArrayList<>(s.versions());
    this.withdrawal = s.withdrawal();
    this.version = s.version();
  }

  /** A rule that nobody has recorded before. */
  static Rule entered(UUID id, AreaCode area, RuleKind kind, RuleVersion first) {
    return new Rule(new Snapshot(id, area, kind, List.of(first), null, 0));
  }

  /** The rule as it was stored. */
  static Rule stored(Snapshot s) {
    return new Rule(s);
  }

  /** Whether this is what it says from just that day on. */
  boolean has(RuleVersion wanted) {
    return versions.stream()
        .anyMatch(it -> it.from().equals(wanted.from()) && it.says(wanted.title(), wanted.text()));
  }

  /**
   * Says something else from a day on; what was to hold from the same day, and has not begun to, is
   * replaced.
   *
   * @throws Problem 409 if the rule is withdrawn, or what holds today began on that day or later
   */
  void change(RuleVersion next, LocalDate today) {
    refuse(withdrawal != null, "rule.withdrawn");
    Optional<RuleVersion> now = inForce(today);
    refuse(now.isPresent() && !next.from().isAfter(now.get().from()), "rule.in-force");
    versions.removeIf(it -> it.from().equals(next.from()));
    versions.add(next);
    versions.sort(Comparator.comparing(RuleVersion::from));
    refuse(versions.size() > MOST_VERSIONS, "rule.versions");
  }

  /**
   * Ends the rule; answers whether that is news.
   *
   * @throws Problem 409 if it was ended otherwise
   * @throws Problem 422 if the day is over: it held then
   */
  boolean withdraw(Withdrawal wanted, LocalDate today) {
    if (wanted.equals(withdrawal)) {
      return false;
    }
    refuse(withdrawal != null, "rule.withdrawn");
    if (wanted.on().isBefore(today)) {
      throw Problem.invalid("on", "rule.past");
    }
    withdrawal = wanted;
    return true;
  }

  /** What held, or will hold, on a day. */
  Optional<RuleVersion> inForce(LocalDate day) {
    if (isOver(day)) {
      return Optional.empty();
    }
    return versions.stream()
        .filter(it -> !it.from().isAfter(day))
        .max(Comparator.comparing(RuleVersion::from));
  }

  private boolean isOver(LocalDate day) {
    return withdrawal != null && !day.isBefore(withdrawal.on());
  }

  /** Where the rule stands on a day. */
  RuleState state(LocalDate day) {
    if (isOver(day)) {
      return RuleState.WITHDRAWN;
    }
    return inForce(day).isPresent() ? RuleState.IN_FORCE : RuleState.FUTURE;
  }

  /** The first day on which a version holds no more; null where no such day is known. */
  @Nullable LocalDate until(RuleVersion it) {
    LocalDate next =
        versions.stream()
            .map(RuleVersion::from)
            .filter(from -> from.isAfter(it.from()))
            .min(Comparator.naturalOrder())
            .orElse(null);
    LocalDate end = withdrawal == null ? null : withdrawal.on();
    return end == null || (next != null && next.isBefore(end)) ? next : end;
  }

  private static void refuse(boolean wrong, String code) {
    if (wrong) {
      throw Problem.conflict(code);
    }
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, area, kind, List.copyOf(versions), withdrawal, version);
  }

  /**
   * The state of a rule.
   *
   * @param versions by their days, the earliest first
   */
  record Snapshot(
      UUID id,
      AreaCode area,
      RuleKind kind,
      List<RuleVersion> versions,
      @Nullable Withdrawal withdrawal,
      long version) {}
}
