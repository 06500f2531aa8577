package cn.tongxin.bench;

import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.UserError;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param base where the platform's jars, data and ports are
 * @param stores the kinds of store, one after the other
 * @param quick one short round instead of three
 * @param only the measurement that is wanted alone, or an empty text for all
 */
record Settings(Options base, List<Options.Store> stores, boolean quick, String only) {

  static Settings of(String[] args) {
    Deque<String> words = new ArrayDeque<>(List.of(args));
    Set<String> seen = new HashSet<>();
    Options base = Options.in(Path.of(System.getProperty("tongxin.root", ".")));
    base = base.withData(base.root().resolve(".tongxin/bench"));
    List<Options.Store> stores = List.of(Options.Store.MEMORY, Options.Store.FILE);
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--quick", "scorekeeper", "replay", "load", "roster" -> seen.add(word);
        case "--store" -> stores = stores(value(word, words));
        case "--port-offset" -> base = base.withPortOffset(number(value(word, words)));
        case "--data" -> base = base.withData(Path.of(value(word, words)));
        default -> throw new UserError(usage(word));
      }
    }
    boolean quick = seen.remove("--quick");
    return new Settings(base, stores, quick, seen.stream().findFirst().orElse(""));
  }

  private static String value(String flag, Deque<String> words) {
    if (words.isEmpty()) {
      throw new UserError(usage(flag));
    }
    return words.pop();
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw new UserError("--port-offset takes a number, not " + text);
    }
    return Integer.parseInt(text);
  }

  private static List<Options.Store> stores(String name) {
    return switch (name) {
      case "memory" -> List.of(Options.Store.MEMORY);
      case "file" -> List.of(Options.Store.FILE);
      case "both" -> List.of(Options.Store.MEMORY, Options.Store.FILE);
      default -> throw new UserError("--store takes memory, file or both, not " + name);
    };
  }

  private static String usage(String word) {
    return "bench does not understand "
        + word
        + ": ./tongxin bench [activity|assessment|load|reminders|replay|roster|scorekeeper]"
        + " [--quick] [--store memory|file|both] [--port-offset N] [--data DIR]";
  }

  /** Seconds of load in a cell. */
  int seconds() {
    return quick ? 5 : 15;
  }

  /** How often floor and product take turns in everything. */
  int rounds() {
    return quick ? 1 : 3;
  }

  boolean wants(String measurement) {
    return only.isEmpty() || only.equals(measurement);
  }
}
