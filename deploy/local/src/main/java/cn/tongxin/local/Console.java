package cn.tongxin.local;

import java.time.Duration;

/** Lines for the person at the terminal, with the seconds since the start. */
public final class Console {
  private static final long START = System.nanoTime();

  private Console() {}

  /** A line with the seconds since this process began. */
  public static void say(String line) {
    double seconds = Duration.ofNanos(System.nanoTime() - START).toMillis() / 1000.0;
    System.out.printf("%7.1f s  %s%n", seconds, line);
  }

  /** A plain line. */
  public static void print(String line) {
    System.out.println(line);
  }
}
