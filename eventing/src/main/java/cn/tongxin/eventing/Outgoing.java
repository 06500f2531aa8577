package cn.tongxin.eventing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outbox part of an aggregate's document: what was published so far, and what is still to be
 * sent.
 *
 * @param seq the number of the last event of this aggregate; 0 before the first
 * @param unsent true while {@code pending} holds events, otherwise absent: the sweeper's sparse
 *     index
 * @param since when the oldest of them was written
 * @param pending the events to be sent, in order
 */
public record Outgoing(
    long seq, @Nullable Boolean unsent, @Nullable Instant since, List<PendingEvent> pending) {

  /** Reads a document whose pending events are absent because they were sent. */
  public Outgoing(
      long seq,
      @Nullable Boolean unsent,
      @Nullable Instant since,
      @Nullable List<PendingEvent> pending) {
    this.seq = seq;
    this.unsent = unsent;
    this.since = since;
    this.pending = List.copyOf(Objects.requireNonNullElse(pending, List.of()));
  }

  /** The outbox of a document that has published nothing yet. */
  public static Outgoing empty() {
    return new Outgoing(0, null, null, List.of());
  }
}
