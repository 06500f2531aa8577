package cn.tongxin.assessment.score;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a window has to do with those of other entries of the same person: while the entries are
 * one, visits that name the window of the entry that is gone answer that of the one that is kept.
 */
final class Twins {
  private final Map<UUID, Lent> borrowed = new TreeMap<>();
  private final Set<UUID> lentTo = new TreeSet<>();

  /** As they were stored. */
  Twins(Collection<Lent> borrowed, Collection<UUID> lentTo) {
    borrowed.forEach(lent -> this.borrowed.put(lent.from(), lent));
    this.lentTo.addAll(lentTo);
  }

  /** Notes that visits may count for this window; answers whether that is news. */
  boolean mayLendTo(@Nullable UUID window) {
    return window != null && lentTo.add(window);
  }

  /** Learns what another window has; answers whether that is news. */
  boolean learn(Lent news) {
    Lent before = borrowed.get(news.from());
    boolean holds = before == null || news.seq() > before.seq();
    if (holds) {
      borrowed.put(news.from(), news);
    }
    return holds;
  }

  /** What every window that visits ever counted for is to learn now. */
  Map<UUID, Lent> lent(Function<UUID, Lent> now) {
    Map<UUID, Lent> lent = new HashMap<>();
    lentTo.forEach(window -> lent.put(window, now.apply(window)));
    return lent;
  }

  /** The visits that name another window and count for this one. */
  Stream<Window.Answer> answers() {
    return borrowed.values().stream().flatMap(lent -> lent.answers().stream());
  }

  /** When the newest fact was recorded, of those that came by another window as well. */
  Instant newest(Instant own) {
    return borrowed.values().stream()
        .filter(lent -> !lent.answers().isEmpty())
        .map(Lent::at)
        .reduce(own, (a, b) -> a.isAfter(b) ? a : b);
  }

  List<Lent> borrowed() {
    return List.copyOf(borrowed.values());
  }

  List<UUID> lentTo() {
    return List.copyOf(lentTo);
  }

  /**
   * The visits that name a window, as of its version {@code seq}; none once it counts by itself.
   *
   * @param at when the newest fact about it was recorded
   */
  record Lent(UUID from, long seq, List<Window.Answer> answers, Instant at) {
    /** Copies the list. */
    Lent {
      answers = List.copyOf(answers);
    }
  }
}
