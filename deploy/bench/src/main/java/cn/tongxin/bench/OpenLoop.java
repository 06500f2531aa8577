package cn.tongxin.bench;

import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come when they are due, however long others take. One in ten is marked: it is
 * watched from the due moment until its score and its reminder are to be seen.
 */
record OpenLoop(int perSecond, MarkWatch marks) implements Loop {
  private static final int ONE_IN = 10;

  @Override
  public String name() {
    return "steady " + perSecond;
  }

  @Override
  public void run(Pipeline target, Duration time, Load load) throws InterruptedException {
    BlockingDeque<Caller> idle = new LinkedBlockingDeque<>();
    Phaser open = new Phaser(1);
    long all = time.toSeconds() * perSecond;
    long start = System.nanoTime();
    for (long i = 0; i < all; i++) {
      boolean marked = i % ONE_IN == 0;
      Visit visit = marked ? target.nextMarked() : target.next();
      byte[] request = target.request(visit);
      long due = start + Figures.due(i, perSecond);
      sleepUntil(due);
      if (marked) {
        marks.add(visit, due);
      }
      open.register();
      Thread.startVirtualThread(() -> send(target, idle, visit, request, due, load, open));
    }
    open.arriveAndAwaitAdvance();
    idle.forEach(Caller::close);
    marks.await();
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void send(
      Pipeline target,
      BlockingDeque<Caller> idle,
      Visit visit,
      byte[] request,
      long due,
      Load load,
      Phaser open) {
    Caller free = idle.pollFirst();
    Caller caller = free == null ? new Caller(target.port()) : free;
    int status = caller.send(request);
    load.add(visit.id(), status, (System.nanoTime() - due) / 1e6);
    idle.addFirst(caller);
    open.arriveAndDeregister();
  }
}
