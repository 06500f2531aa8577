package cn.tongxin.roster.member;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether this instance writes very many members just now: what follows from them and can wait
 * leaves the machine to it.
 */
public final class BulkWork {
  private final AtomicInteger atWork = new AtomicInteger();

  /** Does the work; others may see meanwhile that it is going on. */
  public void run(Runnable work) {
    atWork.incrementAndGet();
    try {
      work.run();
    } finally {
      atWork.decrementAndGet();
    }
  }

  /** Whether any is going on. */
  public boolean isGoingOn() {
    return atWork.get() > 0;
  }
}
