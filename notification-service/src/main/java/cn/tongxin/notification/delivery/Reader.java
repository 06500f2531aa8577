package cn.tongxin.notification.delivery;

import cn.tongxin.notification.reminder.ReminderView;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Territory;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One live inbox: what is still to be sent to it, and what was. */
final class Reader {
  private static final int WAITING = 1000;
  private static final int REMEMBERED = 2 * WAITING;

  private final Actor actor;
  private final Supplier<Territory> territory;
  private final BlockingQueue<ReminderView> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Recent sent = new Recent(REMEMBERED);
  private volatile boolean open = true;

  /**
   * @param territory asked for each change, because an inbox may stay open while places are merged
   */
  Reader(Actor actor, Supplier<Territory> territory) {
    this.actor = actor;
    this.territory = territory;
  }

  String person() {
    return actor.id();
  }

  /** Lays a change ready, where it is this reader's; a reader that is too slow is closed. */
  void offer(ReminderView change) {
    if (mayRead(change) && !waiting.offer(change)) {
      close();
    }
  }

  /** Whether this reader may see it, and has not yet; from now on it has. */
  boolean isNew(ReminderView change) {
    return mayRead(change) && sent.isNew(change);
  }

  private boolean mayRead(ReminderView change) {
    return change.mayBeReadBy(person(), territory.get().scope(actor.area()));
  }

  /** The next change, or null after a while without one. */
  @Nullable ReminderView next(Duration patience) throws InterruptedException {
    return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    open = false;
  }
}
