package cn.tongxin.bench;

import cn.tongxin.local.Console;
import java.time.Duration;

/**
 * Load until a pipeline gets no faster, five minutes at most: what is measured afterwards is the
 * pipeline and not the compiler.
 */
final class WarmUp {
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final int MOST_TURNS = 30;
  private static final int TURNS_WITHOUT_GAIN = 3;
  private static final double GAIN = 1.1;

  private WarmUp() {}

  static void of(Pipeline target, Progress progress) throws InterruptedException {
    double best = 0;
    int without = 0;
    for (int turn = 0; turn < MOST_TURNS && without < TURNS_WITHOUT_GAIN; turn++) {
      CellResult result = new Cell(target, progress).run(new ClosedLoop(32), TURN);
      target.tidy();
      double rate = result.settledPerSecond();
      Console.say("warming up the %s: %.0f/s %s".formatted(target.name(), rate, result.mismatch()));
      without = rate < GAIN * best ? without + 1 : 0;
      best = Math.max(best, rate);
    }
  }
}
