package cn.tongxin.roster.intake;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;

/**
 * Makes the next thing in a thread of its own while the caller uses the one before. What fails on
 * either side ends both; the maker is never further than one thing ahead.
 *
 * @param <T> what is made
 */
final class OneAhead<T> {
  private final SynchronousQueue<Optional<T>> belt = new SynchronousQueue<>();
  private volatile boolean over;

  /**
   * Uses all that is made, in order and in this thread.
   *
   * @param making hands on what it makes, and may have to wait then
   */
  static <T> void run(Consumer<Consumer<T>> making, Consumer<T> using) {
    new OneAhead<T>().go(making, using);
  }

  private void go(Consumer<Consumer<T>> making, Consumer<T> using) {
    FutureTask<Boolean> maker = new FutureTask<>(() -> make(making));
    Thread.ofPlatform().name("one-ahead").daemon().start(maker);
    try {
      for (Optional<T> next = belt.take(); next.isPresent(); next = belt.take()) {
        using.accept(next.get());
      }
      boolean _ = maker.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      over = true;
      boolean _ = maker.cancel(true);
    }
  }

  private boolean make(Consumer<Consumer<T>> making) {
    try {
      making.accept(made -> put(Optional.of(made)));
      return true;
    } finally {
      put(Optional.empty());
    }
  }

  private void put(Optional<T> next) {
    if (over) {
      throw new CancellationException();
    }
    try {
      belt.put(next);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException();
  }
}
