package cn.tongxin.eventing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is written but perhaps not yet sent; it lies in the document of its aggregate.
 *
 * @param type CloudEvents type with its major version, such as {@code
 *     cn.tongxin.activity.visit-completed.v1}
 * @param seq position among the events of this aggregate, from 1 and without gaps
 * @param time when the fact was recorded
 * @param data the payload as JSON text
 * @param traceparent W3C trace context of the request that caused it
 */
public record PendingEvent(
    String type, long seq, Instant time, String data, @Nullable String traceparent) {}
