package cn.tongxin.notification.delivery;

import cn.tongxin.notification.reminder.ReminderView;
import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers the last changes, so that one that is read twice is passed on once. */
final class Recent {
  private final int most;
  private final Set<String> changes = new LinkedHashSet<>();

  Recent(int most) {
    this.most = most;
  }

  /** Whether this change was not met before; from now on it was. */
  boolean isNew(ReminderView change) {
    if (!changes.add(change.change())) {
      return false;
    }
    if (changes.size() > most) {
      changes.remove(changes.iterator().next());
    }
    return true;
  }
}
