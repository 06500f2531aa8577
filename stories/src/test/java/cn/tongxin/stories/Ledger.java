package cn.tongxin.stories;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that completes visits while parts of the platform die, sends each again until it is
 * acknowledged, and notes what was: the judge of what must be there in the end.
 */
final class Ledger implements AutoCloseable {
  private static final int CLIENTS = 4;

  private final County county;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger begun = new AtomicInteger();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean open = true;

  Ledger(County county) {
    this.county = county;
    for (int client = 0; client < CLIENTS; client++) {
      clients.execute(this::work);
    }
  }

  private void work() {
    while (open) {
      UUID visit = UUID.randomUUID();
      int member = begun.getAndIncrement();
      while (!county.complete(visit, member)) {
        pause();
      }
      acknowledged.add(visit.toString());
      pause();
    }
  }

  /**
   * Few people record at once; more visits would only keep what starts again waiting, and make
   * every later story read more.
   */
  private static void pause() {
    LockSupport.parkNanos(200_000_000);
  }

  int size() {
    return acknowledged.size();
  }

  /** No new visits; returns when every visit that was begun is acknowledged. */
  @Override
  public void close() {
    open = false;
    clients.close();
  }

  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
