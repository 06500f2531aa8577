package cn.tongxin.eventing;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace context of the newest record of the poll in hand. A poll has as many traces as records;
 * what follows from it is one piece of work, and carries on the last.
 */
final class ReceivedTrace {
  private static final ThreadLocal<@Nullable String> LAST = new ThreadLocal<>();
  private static final int TRACE_ID_FROM = 3;
  private static final int TRACE_ID_TO = 35;

  /** Begins a poll whose last record has this {@code traceparent}. */
  static void begin(@Nullable String traceparent) {
    LAST.set(traceparent);
    if (traceparent == null || traceparent.length() < TRACE_ID_TO) {
      MDC.remove("traceId");
    } else {
      MDC.put("traceId", traceparent.substring(TRACE_ID_FROM, TRACE_ID_TO));
    }
  }

  static @Nullable String current() {
    return LAST.get();
  }

  private ReceivedTrace() {}
}
