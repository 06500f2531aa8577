package cn.tongxin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks again and again, every two milliseconds, for the effects of marked visits. */
final class MarkWatch {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final Pipeline target;
  private final List<Mark> waiting = new ArrayList<>();
  private final List<Double> settled = new ArrayList<>();
  private int lost;

  MarkWatch(Pipeline target) {
    this.target = target;
    Thread.ofPlatform().daemon().name("marks").start(this::watch);
  }

  synchronized void add(Visit visit, long due) {
    waiting.add(new Mark(visit, target.trace(visit), due));
    notifyAll();
  }

  /** A visit that was not accepted has no effects to wait for. */
  synchronized void notAccepted(Visit visit) {
    for (Mark mark : List.copyOf(waiting)) {
      if (mark.visit().equals(visit)) {
        waiting.remove(mark);
        mark.trace().notAccepted();
      }
    }
  }

  /** Returns when all were seen, or given up. */
  synchronized void await() throws InterruptedException {
    while (!waiting.isEmpty()) {
      wait(10);
    }
  }

  /** Milliseconds from due to settled, of each mark; the ones never seen count as the longest. */
  synchronized double[] millis() {
    double[] all = settled.stream().mapToDouble(Double::doubleValue).toArray();
    double[] withLost = java.util.Arrays.copyOf(all, all.length + lost);
    java.util.Arrays.fill(withLost, all.length, withLost.length, LONGEST_NANOS / 1e6);
    return withLost;
  }

  private void watch() {
    try {
      while (true) {
        for (Mark mark : some()) {
          if (mark.trace().isVisible()) {
            seen(mark, System.nanoTime());
          } else if (System.nanoTime() - mark.due() > LONGEST_NANOS) {
            givenUp(mark);
          }
        }
        TimeUnit.MILLISECONDS.sleep(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Mark> some() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    return List.copyOf(waiting);
  }

  private synchronized void seen(Mark mark, long now) {
    if (waiting.remove(mark)) {
      settled.add((now - mark.due()) / 1e6);
    }
  }

  private synchronized void givenUp(Mark mark) {
    lost += waiting.remove(mark) ? 1 : 0;
  }

  private record Mark(Visit visit, Trace trace, long due) {}

  /** Where the effects of one visit will be seen. */
  interface Trace {
    boolean isVisible();

    /** The visit does not count in its village: the ones after it come one earlier. */
    void notAccepted();
  }
}
