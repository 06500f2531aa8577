package cn.tongxin.local.demo;

import cn.tongxin.local.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Watches for effects, tells when each was seen, and keeps those that were not. */
final class Effects {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<String> missing = new ArrayList<>();
  private int seen;

  /** Looks for all of these at once, and counts from when the answer had arrived. */
  void follow(Answer answer, List<Expected> expected) throws Exception {
    List<Callable<Seen>> watches =
        expected.stream().<Callable<Seen>>map(effect -> () -> watch(effect, answer.at())).toList();
    Several.all(watches).stream().sorted(Comparator.comparingLong(Seen::nanos)).forEach(this::tell);
  }

  private static Seen watch(Expected effect, long from) throws Exception {
    while (true) {
      Optional<String> found = effect.look().call();
      long nanos = System.nanoTime() - from;
      if (found.isPresent() || nanos > BOUND.toNanos()) {
        return new Seen(effect, found.orElse(null), nanos);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private void tell(Seen effect) {
    if (effect.found() == null) {
      missing.add(effect.expected().what());
      Console.print(
          "        not seen within %d s: %s"
              .formatted(BOUND.toSeconds(), effect.expected().what()));
    } else {
      seen++;
      Console.print("   %+9.1f ms  %s".formatted(effect.nanos() / NANOS_PER_MILLI, effect.found()));
    }
  }

  /** What was not seen, in words. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  int seen() {
    return seen;
  }

  /** When an effect was seen, and what there was to tell; null if it was not. */
  private record Seen(Expected expected, @Nullable String found, long nanos) {}
}
