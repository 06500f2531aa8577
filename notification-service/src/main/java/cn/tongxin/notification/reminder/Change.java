package cn.tongxin.notification.reminder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What has to be written so that the reminders of one thing are those of its plan.
 *
 * @param version of the plan that says so
 * @param put reminders that are new or stand otherwise
 * @param gone reminders that the plan looks back on no more
 * @param written reminders as they are written, where they were asked for
 */
record Change(long version, List<Reminder> put, List<Reminder> gone, Set<Reminder> written) {

  /** Where nobody asked how reminders are written. */
  Change(long version, List<Reminder> put, List<Reminder> gone) {
    this(version, put, gone, Set.of());
  }

  /**
   * @param asked whether {@code before} is what is written
   */
  static Change between(List<Reminder> before, List<Reminder> after, boolean asked, long version) {
    List<Reminder> put = new ArrayList<>(after);
    Set<Reminder> known = new HashSet<>(before);
    if (!asked) {
      put.removeAll(known); // otherwise they are compared as they are when completed
    }
    Set<UUID> kept = after.stream().map(Reminder::id).collect(Collectors.toSet());
    List<Reminder> gone = before.stream().filter(r -> !kept.contains(r.id())).toList();
    return new Change(version, put, gone, asked ? known : Set.of());
  }

  /** The same with each reminder completed. */
  Change with(UnaryOperator<Reminder> completed) {
    return new Change(version, put.stream().map(completed).toList(), gone, written);
  }

  /** The same without what is written so. */
  Change news() {
    List<Reminder> other = put.stream().filter(it -> !written.contains(it)).toList();
    return new Change(version, other, gone, written);
  }
}
