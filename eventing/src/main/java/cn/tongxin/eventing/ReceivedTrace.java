package cn.tongxin.eventing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace context of the newest record of the poll in hand. A poll has as many traces as records;
 * what follows from it is one piece of work, and carries on the last.
 */
final class ReceivedTrace {
  private static final ThreadLocal<@Nullable String> LAST = new ThreadLocal<>();
  private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int TRACE_ID_FROM = 3;
  private static final int TRACE_ID_TO = 35;

  /** Begins work on a record with this {@code traceparent}; one in another form is none. */
  static void begin(@Nullable String traceparent) {
    if (traceparent != null && FORM.matcher(traceparent).matches()) {
      LAST.set(traceparent);
      MDC.put("traceId", traceparent.substring(TRACE_ID_FROM, TRACE_ID_TO));
    } else {
      LAST.remove();
      MDC.remove("traceId");
    }
  }

  static @Nullable String current() {
    return LAST.get();
  }

  private ReceivedTrace() {}
}
