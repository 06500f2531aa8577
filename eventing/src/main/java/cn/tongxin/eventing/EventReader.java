package cn.tongxin.eventing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns one poll into the facts that a consumer understands. A record that can never be understood
 * goes to the dead-letter topic, and the others go on.
 */
public final class EventReader {
  /** Ours are a few hundred bytes; anything of this size is a mistake or an attack. */
  private static final int LARGEST = 256 * 1024;

  private final JsonMapper json;
  private final DeadLetters deadLetters;

  EventReader(JsonMapper json, DeadLetters deadLetters) {
    this.json = forEvents(json);
    this.deadLetters = deadLetters;
  }

  /** A producer may add optional fields within a major version; a request from outside may not. */
  static JsonMapper forEvents(JsonMapper json) {
    return json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /** The facts of a poll in its order, without what is dead or none of this consumer's business. */
  public <T> List<Received<T>> read(
      List<ConsumerRecord<String, byte[]>> poll, EventTypes<T> types) {
    List<Received<T>> facts = new ArrayList<>(poll.size());
    for (ConsumerRecord<String, byte[]> record : poll) {
      try {
        Received<T> fact = read(record, types);
        if (fact != null) {
          facts.add(fact);
        }
      } catch (Unreadable e) {
        ReceivedTrace.begin(Envelope.header(record, Envelope.TRACE));
        deadLetters.put(record, e.reason);
      }
    }
    ReceivedTrace.begin(facts.isEmpty() ? null : facts.getLast().traceparent());
    return facts;
  }

  private <T> @Nullable Received<T> read(ConsumerRecord<String, byte[]> record, EventTypes<T> types)
      throws Unreadable {
    String type = attribute(record, Envelope.TYPE);
    EventTypes.Reading<?, T> reading = types.reading(type);
    if (reading == null) {
      if (types.knowsOtherVersionOf(type)) {
        throw new Unreadable("unknown major version");
      }
      return null;
    }
    return new Received<>(
        fact(record, reading),
        Objects.requireNonNullElse(record.key(), ""),
        seq(record),
        time(record),
        Envelope.header(record, Envelope.TRACE));
  }

  private <R, T> T fact(ConsumerRecord<String, byte[]> record, EventTypes.Reading<R, T> reading)
      throws Unreadable {
    byte[] data = record.value();
    if (data == null || data.length > LARGEST) {
      throw new Unreadable(data == null ? "no payload" : "payload too large");
    }
    try {
      return reading.meaning().apply(json.readValue(data, reading.shape()));
    } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
      // The message may quote the payload, so only the kind of the fault leaves here.
      throw new Unreadable("payload does not match: " + e.getClass().getSimpleName());
    }
  }

  private static long seq(ConsumerRecord<String, byte[]> record) throws Unreadable {
    try {
      return Long.parseLong(attribute(record, Envelope.SEQ));
    } catch (NumberFormatException e) {
      throw new Unreadable("seq is no number");
    }
  }

  private static Instant time(ConsumerRecord<String, byte[]> record) throws Unreadable {
    try {
      return Instant.parse(attribute(record, Envelope.TIME));
    } catch (DateTimeParseException e) {
      throw new Unreadable("time is no instant");
    }
  }

  private static String attribute(ConsumerRecord<String, byte[]> record, String name)
      throws Unreadable {
    String value = Envelope.header(record, name);
    if (value == null) {
      throw new Unreadable("attribute " + name + " is missing");
    }
    return value;
  }

  /** Why a record can never be read, in words without its content. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Unreadable(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
