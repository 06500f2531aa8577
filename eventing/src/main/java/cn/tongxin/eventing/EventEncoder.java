package cn.tongxin.eventing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gives facts their place in the aggregate's sequence and their form on the wire. */
public final class EventEncoder {
  private final JsonMapper json;
  private final Clock clock;
  private final Supplier<@Nullable String> traceparent;

  /**
   * @param json writes payloads
   * @param clock says when a fact was recorded
   * @param traceparent the W3C trace context of the work in hand, or null outside any
   */
  public EventEncoder(JsonMapper json, Clock clock, Supplier<@Nullable String> traceparent) {
    this.json = json;
    this.clock = clock;
    this.traceparent = traceparent;
  }

  /** The outbox as it is after these facts, numbered gaplessly behind what it held. */
  public Outgoing append(Outgoing before, List<EventDraft> drafts) {
    if (drafts.isEmpty()) {
      return before;
    }
    Instant now = clock.instant();
    String trace = trace();
    List<PendingEvent> pending = new ArrayList<>(before.pending());
    long seq = before.seq();
    for (EventDraft draft : drafts) {
      String data = json.writeValueAsString(draft.data());
      pending.add(new PendingEvent(draft.type(), ++seq, now, data, trace));
    }
    return new Outgoing(seq, true, Objects.requireNonNullElse(before.since(), now), pending);
  }

  private @Nullable String trace() {
    String ofRequest = traceparent.get();
    return ofRequest == null ? ReceivedTrace.current() : ofRequest;
  }
}
