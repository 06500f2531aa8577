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
      long due = start + Figures.due(i, perSecond);
      sleepUntil(due);
      if (marked) {
        marks.add(visit, due);
      }
      open.register();
      var call = new Call(target, visit, due);
      Thread.startVirtualThread(() -> send(call, marked, idle, load, open));
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

  private void send(Call call, boolean marked, BlockingDeque<Caller> idle, Load load, Phaser open) {
    Caller free = idle.pollFirst();
    Caller caller = free == null ? new Caller(call.target().port()) : free;
    int status = caller.send(call.target().request(call.visit()));
    load.add(call.visit().id(), status, (System.nanoTime() - call.due()) / 1e6);
    if (status != 200) {
      marks.notAccepted(call.visit());
    } else if (marked) {
      marks.answered(call.visit());
    }
    idle.addFirst(caller);
    open.arriveAndDeregister();
  }

  /** One request that is due. */
  private record Call(Pipeline target, Visit visit, long due) {}
}
