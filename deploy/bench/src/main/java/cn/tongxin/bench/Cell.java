package cn.tongxin.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One load on one pipeline: from the first request until everything accepted is settled. */
final class Cell {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(90);
  private static final long SAMPLE_MILLIS = 1_000;

  private final Pipeline target;
  private final Progress progress;
  private final AtomicLong backlog = new AtomicLong();

  Cell(Pipeline target, Progress progress) {
    this.target = target;
    this.progress = progress;
  }

  CellResult run(Loop loop, Duration time) throws InterruptedException {
    Pipeline.Ledger before = target.ledger();
    long published = progress.published(target.topic());
    Rest.of(Map.of("mongo", Objects.requireNonNull(target.pids().get("mongo"))));
    Usage start = Usage.now(target.pids());
    long begin = System.nanoTime();
    Load load = new Load();
    Thread sampler = Thread.ofPlatform().daemon().start(this::sample);
    loop.run(target, time, load);
    double loaded = (System.nanoTime() - begin) / 1e9;
    sampler.interrupt();
    List<UUID> accepted = load.accepted();
    boolean settled = awaitSettled(published + accepted.size());
    double took = (System.nanoTime() - begin) / 1e9;
    Usage used = Usage.now(target.pids()).since(start);
    return new CellResult(
        target.name(),
        loop.name(),
        accepted.size(),
        load.refused(),
        load.errors(),
        loaded,
        took,
        Figures.percentile(load.millis(), 0.5),
        Figures.percentile(load.millis(), 0.99),
        used.cpu(),
        used.othersShare(took),
        backlog.get(),
        settled ? sums(before, published, accepted) : "NOT SETTLED");
  }

  private void sample() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(SAMPLE_MILLIS);
        long behind =
            progress.published(target.topic()) - progress.settled(target.topic(), target.groups());
        backlog.accumulateAndGet(behind, Math::max);
      }
    } catch (InterruptedException | IllegalStateException end) {
      // The load is over.
    }
  }

  private boolean awaitSettled(long records) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_NANOS;
    while (progress.settled(target.topic(), target.groups()) < records) {
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return true;
  }

  /** An empty text where accepted = stored = published = scored = reminded. */
  private String sums(Pipeline.Ledger before, long published, List<UUID> accepted) {
    Pipeline.Ledger after = target.ledger();
    Map<String, Long> sums = new java.util.TreeMap<>();
    sums.put("stored", after.visits() - before.visits());
    sums.put("published", progress.published(target.topic()) - published);
    sums.put("evidence", after.evidence() - before.evidence());
    sums.put("scored", after.scored() - before.scored());
    sums.put("reminded", target.reminded(accepted));
    sums.values().removeIf(sum -> sum == accepted.size());
    return sums.isEmpty() ? "" : "accepted " + accepted.size() + " but " + sums;
  }
}
