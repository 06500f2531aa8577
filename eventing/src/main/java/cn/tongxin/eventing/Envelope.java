package cn.tongxin.eventing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary content mode: attributes are headers with the prefix {@code
 * ce_}, the value is the JSON payload. Two extensions: {@code ce_seq} and {@code traceparent}.
 *
 * @see <a href="https://github.com/cloudevents/spec">the Kafka protocol binding</a>
 */
final class Envelope {
  static final String TYPE = "ce_type";
  static final String SEQ = "ce_seq";
  static final String TIME = "ce_time";
  static final String SPEC = "ce_specversion";
  static final String TRACE = "traceparent";

  static ProducerRecord<String, byte[]> write(
      String source, String topic, String key, PendingEvent event) {
    var record = new ProducerRecord<>(topic, key, event.data().getBytes(UTF_8));
    Headers headers = record.headers();
    add(headers, SPEC, "1.0");
    add(headers, "ce_id", key + ":" + event.seq());
    add(headers, "ce_source", source);
    add(headers, TYPE, event.type());
    add(headers, "ce_subject", key);
    add(headers, TIME, event.time().toString());
    add(headers, SEQ, Long.toString(event.seq()));
    add(headers, "content-type", "application/json");
    if (event.traceparent() != null) {
      add(headers, TRACE, event.traceparent());
    }
    return record;
  }

  static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private Envelope() {}
}
