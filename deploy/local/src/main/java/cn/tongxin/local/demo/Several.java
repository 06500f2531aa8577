package cn.tongxin.local.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Calls that do not wait for each other, a few at a time, on virtual threads. */
final class Several {
  private static final int AT_ONCE = 8;

  private Several() {}

  /** All results in the order of the calls; the first failure ends it. */
  static <T> List<T> all(Collection<? extends Callable<T>> calls) throws Exception {
    Semaphore room = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      calls.forEach(call -> futures.add(threads.submit(() -> inside(room, call))));
      try {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
          results.add(future.get());
        }
        return results;
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  private static <T> T inside(Semaphore room, Callable<T> call) throws Exception {
    room.acquire();
    try {
      return call.call();
    } finally {
      room.release();
    }
  }
}
