package cn.tongxin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Looks again and again, every two milliseconds, for the effects of marked visits. */
final class MarkWatch {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final boolean fromAnswer;
  private final Function<Visit, Trace> traces;
  private final List<Mark> waiting = new ArrayList<>();
  private final List<Double> settled = new ArrayList<>();
  private int lost;

  /** Watches from when a visit is due until its score and its reminder are to be seen. */
  MarkWatch(Pipeline target) {
    this(false, target::trace);
  }

  /** Watches from when a visit was answered until its reminder is to be seen. */
  static MarkWatch ofReminders(Pipeline target) {
    return new MarkWatch(true, target::reminderOf);
  }

  private MarkWatch(boolean fromAnswer, Function<Visit, Trace> traces) {
    this.fromAnswer = fromAnswer;
    this.traces = traces;
    Thread.ofPlatform().daemon().name("marks").start(this::watch);
  }

  void add(Visit visit, long due) {
    if (!fromAnswer) {
      begin(visit, due);
    }
  }

  /** A visit was accepted. */
  void answered(Visit visit) {
    if (fromAnswer) {
      begin(visit, System.nanoTime());
    }
  }

  private synchronized void begin(Visit visit, long from) {
    waiting.add(new Mark(visit, traces.apply(visit), from));
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
