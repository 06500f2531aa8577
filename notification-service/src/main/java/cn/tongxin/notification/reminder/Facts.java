package cn.tongxin.notification.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is known of the things of one kind, in their order: of each thing its newest state, and as
 * many things as its bound keeps. Neither depends on the order in which the facts came.
 */
final class Facts<F extends Sourced> {
  private final Comparator<F> order;
  private final UnaryOperator<List<F>> bound;
  private List<F> held;

  Facts(List<F> held, Comparator<F> order, UnaryOperator<List<F>> bound) {
    this.held = held;
    this.order = order.thenComparing(Sourced::about);
    this.bound = bound;
  }

  /** The things kept, oldest first. */
  List<F> held() {
    return held;
  }

  Learned learn(F news) {
    List<F> all = new ArrayList<>(held.size() + 1);
    for (F fact : held) {
      if (!fact.about().equals(news.about())) {
        all.add(fact);
      } else if (fact.seq() >= news.seq()) {
        return Learned.KNOWN;
      }
    }
    all.add(news);
    all.sort(order);
    List<F> kept = bound.apply(all);
    if (!kept.contains(news)) {
      return Learned.BYGONE;
    }
    held = List.copyOf(kept);
    return Learned.NEWS;
  }

  /** Puts other states in the place of those held; answers whether any is other. */
  boolean replace(UnaryOperator<F> change) {
    List<F> changed = held.stream().map(change).toList();
    boolean other = !changed.equals(held);
    held = changed;
    return other;
  }

  /** The bound that keeps the last ones. */
  static <F> UnaryOperator<List<F>> newest(int most) {
    return all -> all.subList(Math.max(0, all.size() - most), all.size());
  }
}
