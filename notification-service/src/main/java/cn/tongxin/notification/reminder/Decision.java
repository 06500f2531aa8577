package cn.tongxin.notification.reminder;

import java.util.List;
import java.util.UUID;

/**
 * What was decided here about what is owed to a member, and is on no other service's topic. It is
 * published, and learned back from there: so it is known to whoever replays all topics.
 */
sealed interface Decision extends Fact permits Decision.HandedOver, Postponement {

  /**
   * Others owe a window than those whom roster announced.
   *
   * @param about the window
   * @param officers who owe it, the first person first
   * @param announcement number of the announcement that it changes; a later one holds again
   */
  record HandedOver(UUID about, List<String> officers, long announcement, long seq)
      implements Decision {
    public HandedOver {
      officers = List.copyOf(officers);
    }
  }
}
