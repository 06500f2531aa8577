package cn.tongxin.notification.reminder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What has to be written so that the reminders of one member are those of its plan.
 *
 * @param version of the plan that says so
 * @param put reminders that are new or stand otherwise
 * @param gone reminders that the plan looks back on no more
 */
record Change(long version, List<Reminder> put, List<Reminder> gone) {

  static Change between(List<Reminder> before, List<Reminder> after, long version) {
    List<Reminder> put = new ArrayList<>(after);
    put.removeAll(new HashSet<>(before));
    Set<UUID> kept = after.stream().map(Reminder::id).collect(Collectors.toSet());
    List<Reminder> gone = before.stream().filter(r -> !kept.contains(r.id())).toList();
    return new Change(version, put, gone);
  }

  /** The same, told to those above as far as each has come. */
  Change toldTo(Superiors superiors) {
    return new Change(version, put.stream().map(r -> r.toldTo(superiors)).toList(), gone);
  }
}
