package cn.tongxin.serving.errand;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with unfinished work of one kind: one thread of this instance claims what is due, works
 * on it, and claims the next. Every instance runs one. What fails stays unfinished, and is claimed
 * again when its lease is over.
 *
 * @param <D> what is claimed
 */
public final class ErrandService<D> implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ErrandService.class);
  private static final Duration ASK_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<Optional<D>> claim;
  private final Consumer<D> work;
  private final Semaphore nudge = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /**
   * @param name of the kind, for the log
   * @param work goes on with what was claimed; bounded, idempotent, and may stop anywhere
   */
  public ErrandService(String name, Supplier<Optional<D>> claim, Consumer<D> work) {
    this.name = name;
    this.claim = claim;
    this.work = work;
  }

  /** Something is due: it is not left until the next time that this is asked anyway. */
  public void nudge() {
    nudge.release();
  }

  /** Works until nothing is due; answers how often something was worked on. */
  public int workOff() {
    int worked = 0;
    for (Optional<D> due = claim.get(); due.isPresent(); due = claim.get()) {
      work.accept(due.get());
      worked++;
    }
    return worked;
  }

  private void run() {
    try {
      while (isRunning()) {
        boolean _ = nudge.tryAcquire(ASK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        nudge.drainPermits();
        workPatiently();
      }
    } catch (InterruptedException e) {
      log.atDebug().addKeyValue("errands", name).log("errands end");
    }
  }

  private void workPatiently() throws InterruptedException {
    try {
      int _ = workOff();
    } catch (RuntimeException e) {
      if (!isRunning()) {
        return;
      }
      // Its message may speak of people.
      log.atWarn()
          .addKeyValue("errands", name)
          .addKeyValue("error", e.getClass().getName())
          .log("an errand failed and is tried again later");
      Thread.sleep(ASK_EVERY);
    }
  }

  @Override
  public void start() {
    Thread fresh = Thread.ofVirtual().name("errands-" + name).unstarted(this::run);
    thread = fresh; // before it starts: it runs for as long as it finds itself here
    fresh.start();
  }

  @Override
  public void stop() {
    Thread ending = thread;
    thread = null;
    if (ending != null) {
      ending.interrupt();
      try {
        boolean _ = ending.join(PATIENCE_AT_END);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
