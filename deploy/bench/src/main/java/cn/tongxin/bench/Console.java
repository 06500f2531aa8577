package cn.tongxin.bench;

/** Lines for the person who waits. */
final class Console {
  private static final long START = System.nanoTime();

  static void say(String line) {
    System.out.printf("%7.1f s  %s%n", (System.nanoTime() - START) / 1e9, line);
  }

  private Console() {}
}
