package cn.tongxin.eventing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What brokers and networks may do to events: deliver them again, in another order, later, in other
 * batches.
 */
public final class Deliveries {

  /**
   * The events thrice each, shuffled, cut into polls of varying size; the same for the same seed.
   */
  public static <T> List<List<T>> thriceAndShuffled(List<T> events, long seed) {
    Random random = new Random(seed);
    List<T> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.addAll(events);
    }
    Collections.shuffle(all, random);
    return polls(all, random);
  }

  private static <T> List<List<T>> polls(List<T> all, Random random) {
    List<List<T>> polls = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(5));
      polls.add(List.copyOf(all.subList(from, to)));
      from = to;
    }
    return polls;
  }

  private Deliveries() {}
}
