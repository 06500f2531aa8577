package cn.tongxin.roster.member;

import cn.tongxin.eventing.Relay;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether this instance writes very many members just now: what follows from them and can wait
 * leaves the machine to it.
 */
public final class BulkWork {
  private final AtomicInteger atWork = new AtomicInteger();
  private final Relay relay;

  /** Notes of the relay can wait for it too. */
  public BulkWork(Relay relay) {
    this.relay = relay;
  }

  /** Does the work; others may see meanwhile that it is going on. */
  public void run(Runnable work) {
    atWork.incrementAndGet();
    try {
      relay.sparing(work);
    } finally {
      atWork.decrementAndGet();
    }
  }

  /** Whether any is going on. */
  public boolean isGoingOn() {
    return atWork.get() > 0;
  }
}
