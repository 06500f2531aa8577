package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps the plans of one kind, and the reminders as they have them. A plan is saved before its
 * reminders are written: what a crash leaves between the two is mended when the same facts come
 * again, and at the latest by the sweep.
 */
final class Keeper<P extends Plan<F>, F> {
  static final int TRIES = 10;

  /** So far is passed on what is known of somebody entered twice, and twice again. */
  private static final int FURTHEST = 4;

  private final Stored<P> plans;
  private final Function<UUID, P> unknown;
  private final Set<ReminderKind> kinds;
  private final Written written;

  /**
   * @param unknown the plan of something of which nothing is known yet
   * @param kinds the reminders that follow from these plans, and from no others
   */
  Keeper(Stored<P> plans, Function<UUID, P> unknown, Set<ReminderKind> kinds, Written written) {
    this.plans = plans;
    this.unknown = unknown;
    this.kinds = kinds;
    this.written = written;
  }

  /** Takes in facts: one read of plans, one write of plans, one write of reminders. */
  void learn(List<Told<F>> told) {
    learn(told, FURTHEST);
  }

  private void learn(List<Told<F>> told, int further) {
    List<Told<F>> left = told;
    for (int tries = TRIES; !left.isEmpty(); tries--) {
      if (tries == 0) {
        throw new ConcurrentChange(left.size() + " facts");
      }
      Batch<P, F> batch = Batch.learning(plans, unknown, left, today());
      Set<UUID> lost = write(batch);
      if (further > 0) {
        learn(batch.without(lost).passedOn(), further - 1);
      }
      left = left.stream().filter(fact -> lost.contains(fact.about())).toList();
    }
  }

  /**
   * Writes anew what the calendar alone has changed, for some plans at a time; answers for how
   * many, so 0 when all is done.
   */
  int sweep(int limit) {
    Set<UUID> turned = new HashSet<>(written.reminders().late(kinds, today(), limit));
    turned.addAll(plans.turning(today(), limit));
    anew(turned);
    return turned.size();
  }

  /** Writes the reminders of these anew. */
  void anew(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      Set<UUID> _ = write(Batch.anew(plans.of(ids), today()));
    }
  }

  /** Saves the plans, then writes the reminders of those that nobody else had saved meanwhile. */
  Set<UUID> write(Batch<P, F> batch) {
    Set<UUID> lost = plans.saveAll(batch.toSave(), today());
    written.put(batch.without(lost).changes(written.reminders()::of));
    return lost;
  }

  boolean keeps(ReminderKind kind) {
    return kinds.contains(kind);
  }

  LocalDate today() {
    return written.today();
  }
}
