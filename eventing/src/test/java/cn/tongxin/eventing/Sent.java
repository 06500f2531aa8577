package cn.tongxin.eventing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** A relay without brokers: keeps what is sent, and acknowledges when told to. */
public final class Sent implements AutoCloseable {
  private final MockProducer<String, byte[]> producer;
  private final Relay relay;

  private Sent(boolean acknowledging, Clock clock) {
    this.producer =
        new MockProducer<>(acknowledging, null, new StringSerializer(), new ByteArraySerializer());
    this.relay = new Relay(producer, "/tongxin/test", clock);
    relay.start();
  }

  /** Brokers that acknowledge at once. */
  public static Sent acknowledged() {
    return new Sent(true, Clock.systemUTC());
  }

  /** Brokers that do not answer. */
  public static Sent unacknowledged() {
    return new Sent(false, Clock.systemUTC());
  }

  /** The brokers acknowledge the oldest event that they have not. */
  public void acknowledgeNext() {
    producer.completeNext();
  }

  public Relay relay() {
    return relay;
  }

  /** Numbers events with a plain mapper, at a fixed time. */
  public static EventEncoder encoder(JsonMapper json) {
    Supplier<String> trace = () -> "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";
    return new EventEncoder(
        json, Clock.fixed(Instant.parse("2026-11-22T02:03:04Z"), ZoneOffset.UTC), trace);
  }

  /** What was sent, in order. */
  public List<ProducerRecord<String, byte[]>> records() {
    return producer.history();
  }

  /** What was sent, as a consumer polls it. */
  public List<ConsumerRecord<String, byte[]>> polled() {
    return records().stream().map(Sent::polled).toList();
  }

  private static ConsumerRecord<String, byte[]> polled(ProducerRecord<String, byte[]> sent) {
    var polled = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
    sent.headers().forEach(header -> polled.headers().add(header));
    return polled;
  }

  /** The types of what was sent, in order. */
  public List<String> types() {
    return records().stream().map(r -> header(r, Envelope.TYPE)).toList();
  }

  /** A header of a record. */
  public static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    relay.close();
  }
}
