package cn.tongxin.eventing;

import com.mongodb.client.model.BulkWriteOptions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
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
  private static final long FORGET_EVERY = 50;
  private static final Duration LONGEST_SPARING = Duration.ofSeconds(30);
  private static final int MOST_SPARED = 50_000;
  private static final int MOST_ON_THEIR_WAY = 10_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration ROOM_LOOK = Duration.ofMillis(2);

  private final Producer<String, byte[]> producer;
  private final String source;
  private final Clock clock;
  private final List<Outbox<?>> outboxes = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Outbox.Parcel> acknowledged = new LinkedBlockingQueue<>();

  /** The last event of each aggregate that the producer has of us and that is not forgotten yet. */
  private final Map<Outbox.Address, Long> handed = new ConcurrentHashMap<>();

  private final Queue<Outbox.Address> lapsed = new ConcurrentLinkedQueue<>();
  private final Thread forgetter =
      Thread.ofPlatform().name("outbox-forget").unstarted(this::forgetAll);
  private final Thread sweeper = Thread.ofPlatform().name("outbox-sweep").unstarted(this::sweepAll);
  private final AtomicInteger bulks = new AtomicInteger();
  private volatile long sparingSinceNanos;
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

  /** Shows for each topic what waits for the brokers, in all outboxes that lead there. */
  void measure(MeterRegistry meters) {
    outboxes.stream().map(Outbox::topic).distinct().forEach(topic -> measure(topic, meters));
  }

  private void measure(String topic, MeterRegistry meters) {
    Gauge.builder(
            "tongxin.outbox.pending",
            this,
            relay -> relay.backlogs(topic).mapToInt(Outbox.Backlog::documents).sum())
        .tag("topic", topic)
        .register(meters);
    Gauge.builder(
            "tongxin.outbox.oldest",
            this,
            relay ->
                relay
                    .backlogs(topic)
                    .mapToDouble(backlog -> backlog.seconds(clock.instant()))
                    .max()
                    .orElse(0))
        .tag("topic", topic)
        .baseUnit("seconds")
        .register(meters);
  }

  private Stream<Outbox.Backlog> backlogs(String topic) {
    return outboxes.stream().filter(it -> it.topic().equals(topic)).map(Outbox::backlog);
  }

  void sweepAlso(Outbox<?> outbox) {
    outboxes.add(outbox);
  }

  /**
   * Sends without waiting what this instance has not handed to the producer yet; what cannot be
   * sent now stays in its document for the sweep.
   */
  void send(Outbox.Parcel parcel) {
    if (parcel.events().isEmpty() || resting()) {
      return;
    }
    dropLapsed();
    try {
      // One key's events are handed over by one thread at a time, so they keep their order.
      handed.compute(
          parcel.address(), (_, before) -> handOver(parcel, before == null ? 0 : before));
    } catch (RuntimeException e) {
      failed(parcel, e);
    }
  }

  /**
   * Waits while very many events are on their way: what is saved in bulk must not pile up in memory
   * because brokers or the forgetting are slower. After a while it is left to the sweep.
   */
  void awaitRoom() {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (open && !resting() && isCrowded() && System.nanoTime() < end) {
      dropLapsed();
      LockSupport.parkNanos(ROOM_LOOK.toNanos());
    }
  }

  private boolean isCrowded() {
    return handed.size() - acknowledged.size() > MOST_ON_THEIR_WAY;
  }

  /**
   * Does work that saves very many documents. Its events are sent at once; that they were is noted
   * in the documents afterwards, or when it takes long, because each note is a write as large as
   * the saving itself and would hold it up.
   */
  public void sparing(Runnable work) {
    if (bulks.getAndIncrement() == 0) {
      sparingSinceNanos = System.nanoTime();
    }
    try {
      work.run();
    } finally {
      bulks.decrementAndGet();
    }
  }

  private boolean isSparing() {
    return bulks.get() > 0
        && acknowledged.size() < MOST_SPARED
        && System.nanoTime() - sparingSinceNanos < LONGEST_SPARING.toNanos();
  }

  private void dropLapsed() {
    for (Outbox.Address address = lapsed.poll(); address != null; address = lapsed.poll()) {
      handed.remove(address);
    }
  }

  private long handOver(Outbox.Parcel parcel, long before) {
    List<PendingEvent> fresh =
        parcel.events().stream().filter(event -> event.seq() > before).toList();
    var missing = new AtomicInteger(fresh.size());
    for (PendingEvent event : fresh) {
      var _ =
          producer.send(
              Envelope.write(source, parcel.topic(), parcel.id().toString(), event),
              (_, failure) -> answered(parcel, missing, failure));
    }
    return Math.max(before, parcel.lastSeq());
  }

  private void answered(Outbox.Parcel parcel, AtomicInteger missing, @Nullable Exception failure) {
    if (failure != null) {
      failed(parcel, failure);
    } else if (missing.decrementAndGet() == 0) {
      acknowledged.add(parcel.emptied());
    }
  }

  /**
   * Whatever of this aggregate was handed over counts as not sent: the next save or sweep sends it
   * again.
   */
  private void failed(Outbox.Parcel parcel, Exception failure) {
    lapsed.add(parcel.address());
    rest(failure);
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
        do {
          // Lets more acknowledgements share one bulk write: what a crash leaves is sent again.
          TimeUnit.MILLISECONDS.sleep(FORGET_EVERY);
        } while (isSparing());
        acknowledged.drainTo(sent, FORGET_AT_ONCE);
        sent.stream().collect(Collectors.groupingBy(Outbox.Parcel::origin)).forEach(this::forget);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void forget(Outbox<?> outbox, List<Outbox.Parcel> sent) {
    try {
      outbox.forget(sent, parcel -> handed.remove(parcel.address(), parcel.lastSeq()));
    } catch (RuntimeException e) {
      sent.forEach(parcel -> lapsed.add(parcel.address()));
      log.atWarn()
          .addKeyValue("error", e.toString())
          .log("sent events not yet forgotten; they will be sent again");
    }
  }

  private void sweepAll() {
    while (open) {
      try {
        Thread.sleep(YOUNG);
        if (!isSparing()) {
          outboxes.forEach(this::sweep);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("error", e.toString()).log("sweep failed; tried again soon");
      }
    }
  }

  private void sweep(Outbox<?> outbox) {
    dropLapsed();
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
