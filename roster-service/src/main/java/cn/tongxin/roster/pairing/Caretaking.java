package cn.tongxin.roster.pairing;

import java.util.Collection;
import java.util.UUID;

/**
 * Keeps pairings and those who are looked after in step; asked whenever one of them changed, and
 * may be asked repeatedly.
 */
@FunctionalInterface
public interface Caretaking {

  /** Pairings follow these subjects to their places, end where they are served no more. */
  void settle(SubjectKind kind, Collection<UUID> subjects);
}
