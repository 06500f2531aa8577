package cn.tongxin.local.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets many answers wait for one commit: what is waiting when a commit begins shares it. */
final class GroupCommit implements AutoCloseable {
  private final Runnable commit;
  private final Consumer<RuntimeException> failure;
  private final Thread thread =
      Thread.ofPlatform().name("group-commit").daemon().unstarted(this::run);
  private List<Runnable> waiting = new ArrayList<>();
  private boolean closed;

  /** A failed commit releases nobody: {@code failure} must end the connections that wait. */
  GroupCommit(Runnable commit, Consumer<RuntimeException> failure) {
    this.commit = commit;
    this.failure = failure;
  }

  void start() {
    thread.start();
  }

  /** Runs {@code answer} once everything written so far is on disk. */
  synchronized void whenOnDisk(Runnable answer) {
    waiting.add(answer);
    notifyAll();
  }

  private void run() {
    try {
      for (List<Runnable> group = next(); !group.isEmpty(); group = next()) {
        commit.run();
        group.forEach(Runnable::run);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      failure.accept(failed);
    }
  }

  private synchronized List<Runnable> next() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    List<Runnable> group = waiting;
    waiting = new ArrayList<>();
    return group;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
