package cn.tongxin.assessment.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The shares of a backlog. No two have a tally in common, so they can be counted side by side:
 * while the database writes the evidence of one, the sums of the next are worked out.
 */
record Shares(List<Map<TallyKey, List<Evidence>>> all) {
  private static final int PIECES = 250;

  /** Whole tallies, as many as make 250 pieces of evidence. */
  static Shares of(Map<TallyKey, List<Evidence>> evidence) {
    List<Map<TallyKey, List<Evidence>>> all = new ArrayList<>();
    Map<TallyKey, List<Evidence>> share = new HashMap<>();
    int pieces = 0;
    for (var tally : evidence.entrySet()) {
      share.put(tally.getKey(), tally.getValue());
      pieces += tally.getValue().size();
      if (pieces >= PIECES) {
        all.add(share);
        share = new HashMap<>();
        pieces = 0;
      }
    }
    if (!share.isEmpty()) {
      all.add(share);
    }
    return new Shares(all);
  }

  /**
   * Returns when all are worked on; what failed of one is thrown then, and the others are done all
   * the same.
   */
  void each(Consumer<Map<TallyKey, List<Evidence>>> work) {
    if (all.size() == 1) {
      work.accept(all.getFirst());
      return;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              all.stream()
                  .map(share -> CompletableFuture.runAsync(() -> work.accept(share), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
