package cn.tongxin.eventing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that another service published, as this consumer reads it.
 *
 * @param fact the consumer's own record with the fields it needs
 * @param key id of the aggregate it is about
 * @param seq its place among that aggregate's events
 * @param time when it was recorded
 * @param traceparent W3C trace context of the request that caused it
 * @param <T> what the consumer makes of it
 */
public record Received<T>(
    T fact, String key, long seq, Instant time, @Nullable String traceparent) {}
