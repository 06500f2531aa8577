package cn.tongxin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients that each wait for an answer before they send again; a refused one waits as asked. */
record ClosedLoop(int clients) implements Loop {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  @Override
  public String name() {
    return "closed " + clients;
  }

  @Override
  public void run(Pipeline target, Duration time, Load load) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(Thread.startVirtualThread(() -> client(target, end, load)));
    }
    for (Thread client : all) {
      client.join();
    }
  }

  private static void client(Pipeline target, long end, Load load) {
    try (Caller caller = new Caller(target.port())) {
      while (System.nanoTime() < end) {
        Visit visit = target.next();
        byte[] request = target.request(visit);
        long start = System.nanoTime();
        int status = caller.send(request);
        load.add(visit.id(), status, (System.nanoTime() - start) / 1e6);
        if (status == 429) {
          Thread.sleep(RETRY_AFTER);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
