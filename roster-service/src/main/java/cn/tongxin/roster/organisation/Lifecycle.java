package cn.tongxin.roster.organisation;

import java.util.Set;

/** Where an organisation stands between the plan and the end. */
public enum Lifecycle {
  /** Intended. */
  PLANNED,
  /** Being set up. */
  FORMING,
  /** At work. */
  ACTIVE,
  /** Gone into another one. */
  MERGED,
  /** Ended. */
  DISSOLVED;

  /** What may follow, itself aside. */
  private Set<Lifecycle> next() {
    return switch (this) {
      case PLANNED -> Set.of(FORMING, ACTIVE, DISSOLVED);
      case FORMING -> Set.of(ACTIVE, DISSOLVED);
      case ACTIVE -> Set.of(MERGED, DISSOLVED);
      case MERGED, DISSOLVED -> Set.of();
    };
  }

  boolean mayBecome(Lifecycle other) {
    return other == this || next().contains(other);
  }

  /** Whether nothing can change any more. */
  public boolean isEnd() {
    return next().isEmpty();
  }
}
