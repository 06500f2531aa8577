package cn.tongxin.local.demo;

import cn.tongxin.local.platform.UserError;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for a condition, not for a time. */
final class Patience {
  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final long POLL_MILLIS = 100;

  private Patience() {}

  /** Waits until the condition holds; a {@link UserError} says what was waited for in vain. */
  static void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + BOUND.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new UserError("waited %d s in vain: %s".formatted(BOUND.toSeconds(), what));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }
}
