package cn.tongxin.notification.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Where what was before is written, or is about to be by whoever saved it. */
  static Change between(List<Reminder> before, List<Reminder> after, long version) {
    List<Reminder> put = new ArrayList<>(after);
    put.removeAll(new HashSet<>(before));
    return new Change(version, put, gone(before, after));
  }

  /**
   * Where that is not sure. What was before goes although it is not found written: whoever saved it
   * may be about to write it, and then finds that it is gone.
   *
   * @param written what was found
   */
  static Change asked(
      List<Reminder> written, List<Reminder> before, List<Reminder> after, long version) {
    Map<UUID, Reminder> all = new HashMap<>();
    Stream.concat(before.stream(), written.stream()).forEach(it -> all.put(it.id(), it));
    return new Change(version, after, gone(all.values(), after), Set.copyOf(written));
  }

  private static List<Reminder> gone(Collection<Reminder> before, List<Reminder> after) {
    Set<UUID> kept = after.stream().map(Reminder::id).collect(Collectors.toSet());
    return before.stream().filter(r -> !kept.contains(r.id())).toList();
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
