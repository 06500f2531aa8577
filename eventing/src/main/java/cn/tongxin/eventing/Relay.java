package cn.tongxin.eventing;

import com.mongodb.client.model.BulkWriteOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends pending events to Kafka, at once after a save and again by a sweep, and forgets them when
 * the brokers have acknowledged. Any number of instances may do both at the same time: an event may
 * be sent more than once and is dropped by its {@code seq} where it was seen.
 */
public final class Relay implements AutoCloseable {
  static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** A young event is most likely still on its way from the instance that saved it. */
  private static final Duration YOUNG = Duration.ofSeconds(3);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final int FORGET_AT_ONCE = 1000;

  private final Producer<String, byte[]> producer;
  private final String source;
  private final Clock clock;
  private final List<Outbox<?>> outboxes = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Outbox.Parcel> acknowledged = new LinkedBlockingQueue<>();
  private final Thread forgetter =
      Thread.ofPlatform().name("outbox-forget").unstarted(this::forgetAll);
  private final Thread sweeper = Thread.ofPlatform().name("outbox-sweep").unstarted(this::sweepAll);
  private volatile long failedAtNanos = System.nanoTime() - PAUSE_AFTER_FAILURE.toNanos();
  private volatile boolean open = true;

  /**
   * @param producer with {@code acks=all}, idempotent
   * @param source CloudEvents source of everything sent here, such as {@code
   *     /tongxin/activity-service}
   */
  public Relay(Producer<String, byte[]> producer, String source, Clock clock) {
    this.producer = producer;
    this.source = source;
    this.clock = clock;
  }

  /** Begins to sweep and to forget; {@link #send} works before that too. */
  public void start() {
    forgetter.start();
    sweeper.start();
  }

  void sweepAlso(Outbox<?> outbox) {
    outboxes.add(outbox);
  }

  /** Sends without waiting; what cannot be sent now stays in its document for the sweep. */
  void send(Outbox.Parcel parcel) {
    if (parcel.events().isEmpty() || resting()) {
      return;
    }
    String key = parcel.id().toString();
    var missing = new AtomicInteger(parcel.events().size());
    try {
      for (PendingEvent event : parcel.events()) {
        var _ =
            producer.send(
                Envelope.write(source, parcel.topic(), key, event),
                (_, failure) -> answered(parcel, missing, failure));
      }
    } catch (RuntimeException e) {
      rest(e);
    }
  }

  private void answered(
      Outbox.Parcel parcel,
      AtomicInteger missing,
      @org.jspecify.annotations.Nullable Exception failure) {
    if (failure != null) {
      rest(failure);
    } else if (missing.decrementAndGet() == 0) {
      acknowledged.add(parcel);
    }
  }

  private boolean resting() {
    return System.nanoTime() - failedAtNanos < PAUSE_AFTER_FAILURE.toNanos();
  }

  private void rest(Exception failure) {
    if (!resting()) {
      log.atWarn().addKeyValue("error", failure.toString()).log("events wait for the broker");
    }
    failedAtNanos = System.nanoTime();
  }

  private void forgetAll() {
    while (open) {
      try {
        List<Outbox.Parcel> sent = new ArrayList<>();
        sent.add(acknowledged.take());
        TimeUnit.MILLISECONDS.sleep(10); // lets more acknowledgements share one bulk write
        acknowledged.drainTo(sent, FORGET_AT_ONCE);
        sent.stream().collect(Collectors.groupingBy(Outbox.Parcel::origin)).forEach(Outbox::forget);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn()
            .addKeyValue("error", e.toString())
            .log("sent events not yet forgotten; they will be sent again");
      }
    }
  }

  private void sweepAll() {
    while (open) {
      try {
        Thread.sleep(YOUNG);
        outboxes.forEach(this::sweep);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("error", e.toString()).log("sweep failed; tried again soon");
      }
    }
  }

  private void sweep(Outbox<?> outbox) {
    int found = outbox.sweep(clock.instant().minus(YOUNG));
    if (found > 0) {
      log.atInfo().addKeyValue("documents", found).log("sent again what was pending");
    }
  }

  @Override
  public void close() {
    open = false;
    forgetter.interrupt();
    sweeper.interrupt();
    producer.close(Duration.ofSeconds(5));
  }
}
