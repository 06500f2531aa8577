package cn.tongxin.eventing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Works on the shares of something large side by side: while the database writes one, the next is
 * worked out and encoded.
 */
public final class SideBySide {
  private SideBySide() {}

  /**
   * Returns when all are worked on, a single one by the caller itself; what failed of one is thrown
   * then, and the others are done all the same.
   */
  public static <T> void each(List<T> shares, Consumer<T> work) {
    if (shares.size() == 1) {
      work.accept(shares.getFirst());
      return;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              shares.stream()
                  .map(share -> CompletableFuture.runAsync(() -> work.accept(share), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Shares of at most so many, in order. */
  static <T> List<List<T>> shares(List<T> all, int most) {
    List<List<T>> shares = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      shares.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return shares;
  }
}
