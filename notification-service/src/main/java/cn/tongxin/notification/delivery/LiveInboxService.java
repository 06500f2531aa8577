package cn.tongxin.notification.delivery;

import cn.tongxin.notification.reminder.ChangeWatch;
import cn.tongxin.notification.reminder.ReminderView;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territories;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live inboxes of this instance. One thread asks the database for the changes of all people
 * connected here, at once after a change made here and every two seconds for those made elsewhere;
 * each inbox has a virtual thread of its own, so a slow reader holds up nobody.
 */
@Service
class LiveInboxService implements ChangeWatch, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveInboxService.class);
  private static final Duration ASK_EVERY = Duration.ofSeconds(2);
  private static final Duration AT_MOST_EVERY = Duration.ofMillis(200);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** A stream ends after this time; the browser comes again with a fresh token. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int PAGE = 500;

  private final Inboxes inbox;
  private final Territories territories;
  private final Clock clock;
  private final int most;
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final Recent handedOut = new Recent(10_000);
  private final Nudge nudge = new Nudge();
  private volatile @Nullable Thread asking;

  LiveInboxService(
      Inboxes inbox, Territories territories, Clock clock, @Value("${tongxin.streams}") int most) {
    this.inbox = inbox;
    this.territories = territories;
    this.clock = clock;
    this.most = most;
  }

  /**
   * A live inbox from now on, or from the moment up to which the person has seen everything.
   *
   * @throws Problem 429 if this instance has no place for one more
   */
  SseEmitter open(Actor actor, @Nullable Instant seen) {
    if (readers.size() >= most || !isRunning()) {
      throw Problem.of(429, "stream.busy");
    }
    Reader reader = new Reader(actor, territories::now);
    SseEmitter emitter = new SseEmitter(0L);
    emitter.onError(_ -> reader.close());
    emitter.onCompletion(reader::close);
    readers.add(reader);
    Thread.ofVirtual().name("inbox-stream").start(() -> serve(reader, emitter, seen));
    return emitter;
  }

  private void serve(Reader reader, SseEmitter emitter, @Nullable Instant seen) {
    try {
      emitter.send(SseEmitter.event().comment("open"));
      if (seen != null) {
        catchUp(reader, emitter, seen);
      }
      follow(reader, emitter);
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      log.debug("a live inbox was left");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      readers.remove(reader);
    }
  }

  private void catchUp(Reader reader, SseEmitter emitter, Instant seen) throws IOException {
    String from = EventId.safelyBefore(seen);
    List<ReminderView> missed;
    do {
      missed = inbox.since(List.of(reader.person()), from, PAGE);
      for (ReminderView change : missed) {
        send(reader, emitter, change);
        from = change.change();
      }
    } while (missed.size() == PAGE && reader.isOpen());
  }

  private static void follow(Reader reader, SseEmitter emitter)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (reader.isOpen() && System.nanoTime() < end) {
      ReminderView change = reader.next(HEARTBEAT);
      if (change != null) {
        send(reader, emitter, change);
      } else {
        emitter.send(SseEmitter.event().comment("still here"));
      }
    }
  }

  private static void send(Reader reader, SseEmitter emitter, ReminderView change)
      throws IOException {
    if (reader.isNew(change)) {
      emitter.send(
          SseEmitter.event()
              .id(change.change())
              .name("reminder")
              .data(change, MediaType.APPLICATION_JSON));
    }
  }

  @Override
  public void changed(Set<String> people) {
    if (readers.stream().anyMatch(reader -> people.contains(reader.person()))) {
      nudge.give();
    }
  }

  private void ask() {
    String behind = null;
    try {
      while (isRunning()) {
        if (behind == null) {
          nudge.await(ASK_EVERY);
        }
        behind = askPatiently(behind);
        Thread.sleep(AT_MOST_EVERY);
      }
    } catch (InterruptedException e) {
      log.debug("live inboxes end");
    }
  }

  private @Nullable String askPatiently(@Nullable String behind) throws InterruptedException {
    try {
      return askOnce(behind);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("error", e.toString()).log("live inboxes wait for the database");
      Thread.sleep(ASK_EVERY);
      return behind;
    }
  }

  /** Hands out what changed; answers where to read on at once if there is more. */
  private @Nullable String askOnce(@Nullable String behind) {
    Set<String> people = readers.stream().map(Reader::person).collect(Collectors.toSet());
    if (people.isEmpty()) {
      return null;
    }
    String from = behind == null ? EventId.safelyBefore(clock.instant()) : behind;
    List<ReminderView> changes = inbox.since(people, from, PAGE);
    changes.stream()
        .filter(handedOut::isNew)
        .forEach(change -> readers.forEach(reader -> reader.offer(change)));
    return changes.size() < PAGE ? null : changes.getLast().change();
  }

  @Override
  public void start() {
    Thread thread = Thread.ofVirtual().name("inbox-ask").unstarted(this::ask);
    asking = thread; // before it starts: it runs for as long as it finds itself here
    thread.start();
  }

  /** Ends all streams before the web server waits for its requests to end. */
  @Override
  public void stop() {
    Thread thread = asking;
    asking = null;
    if (thread != null) {
      thread.interrupt();
    }
    readers.forEach(Reader::close);
  }

  @Override
  public boolean isRunning() {
    return asking != null;
  }
}
