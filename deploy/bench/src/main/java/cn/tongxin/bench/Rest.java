package cn.tongxin.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Waits until processes have come to rest: what they still tidy up after the bench filled or
 * counted them is not what the load costs that comes next.
 */
final class Rest {
  /** Processor seconds a second. */
  private static final double RESTING = 0.1;

  private static final int LONGEST_SECONDS = 60;

  private Rest() {}

  /** Returns once these together use next to nothing, or after a minute. */
  static void of(Map<String, Long> pids) throws InterruptedException {
    Usage before;
    int seconds = 0;
    do {
      before = Usage.now(pids);
      TimeUnit.SECONDS.sleep(1);
    } while (Usage.now(pids).since(before).total() > RESTING && ++seconds < LONGEST_SECONDS);
  }
}
