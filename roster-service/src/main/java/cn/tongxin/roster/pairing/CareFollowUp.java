package cn.tongxin.roster.pairing;

import java.util.Collection;
import java.util.UUID;

/** What follows when members changed, or those who look after them; may be asked for repeatedly. */
@FunctionalInterface
public interface CareFollowUp {

  /** Brings what follows from these members and their pairings up to date. */
  void settle(Collection<UUID> members);
}
