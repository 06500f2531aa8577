package cn.tongxin.roster.member;

import java.util.Collection;
import java.util.UUID;

/**
 * What follows from a change of members in other aggregates. It may be asked for any number of
 * times, and looks for itself at what is true now.
 */
@FunctionalInterface
public interface MemberFollowUp {

  /** Brings what follows from these members up to date. */
  void settle(Collection<UUID> members);
}
