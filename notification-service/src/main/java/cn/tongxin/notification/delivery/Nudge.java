package cn.tongxin.notification.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one who waits; many nudges before it wakes are one. */
final class Nudge {
  private final Semaphore given = new Semaphore(0);

  void give() {
    if (given.availablePermits() == 0) {
      given.release();
    }
  }

  /** Waits for a nudge, or for so long. */
  void await(Duration patience) throws InterruptedException {
    var _ = given.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    given.drainPermits();
  }
}
