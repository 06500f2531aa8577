package cn.tongxin.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/** One trace from the request that wrote a fact to all that follows from it elsewhere. */
class TraceTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final EventTypes<Fact> TYPES =
      new EventTypes<Fact>().on("cn.tongxin.test.done.v1", Fact.class, Function.identity());

  private final JsonMapper json = JsonMapper.builder().build();
  private final MockProducer<String, byte[]> dead =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final EventReader reader =
      new EventReader(json, new DeadLetters(dead, "tongxin.test-service.dead-letter"));

  @AfterEach
  void outsideOfAnyWork() {
    ReceivedTrace.begin(null);
  }

  @Test
  void anEventLeavesWithTheTraceOfTheRequestThatWroteIt() throws Exception {
    assertThat(sentFrom(PARENT).getFirst().headers().lastHeader("traceparent").value())
        .asString()
        .isEqualTo(PARENT);
  }

  @Test
  void aListenerContinuesTheTraceInItsLogAndInWhatItPublishes() throws Exception {
    reader.read(sentFrom(PARENT), TYPES);

    assertThat(MDC.get("traceId")).isEqualTo(TRACE);
    assertThat(parentOf(sentFrom(null).getFirst())).isEqualTo(PARENT);
  }

  @Test
  void aPollWithoutATraceEndsTheOneBefore() throws Exception {
    reader.read(sentFrom(PARENT), TYPES);
    List<ConsumerRecord<String, byte[]>> untraced = sentFrom(PARENT);
    untraced.getFirst().headers().remove("traceparent");

    reader.read(untraced, TYPES);

    assertThat(MDC.get("traceId")).isNull();
    assertThat(parentOf(sentFrom(null).getFirst())).isNull();
  }

  @Test
  void aTraceInAnotherFormReachesNoLog() throws Exception {
    reader.read(sentFrom("00-\"}{\"message\": \"forged line\"\n" + TRACE), TYPES);

    assertThat(MDC.get("traceId")).isNull();
    assertThat(ReceivedTrace.current()).isNull();
  }

  @Test
  void aDeadLetterIsLoggedUnderItsOwnTrace() throws Exception {
    List<ConsumerRecord<String, byte[]>> poll = sentFrom(PARENT);
    poll.getFirst().headers().remove("ce_seq");

    List<String> traces = new ArrayList<>();
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            traces.add(event.getMDCPropertyMap().get("traceId"));
          }
        };
    appender.start();
    ((Logger) LoggerFactory.getLogger(DeadLetters.class)).addAppender(appender);

    assertThat(reader.read(poll, TYPES)).isEmpty();

    assertThat(traces).containsExactly(TRACE);
    assertThat(Sent.header(dead.history().getFirst(), "traceparent")).isEqualTo(PARENT);
  }

  /** What a consumer polls after a save in work that has this trace context, or none. */
  private List<ConsumerRecord<String, byte[]>> sentFrom(@Nullable String traceparent)
      throws Exception {
    var encoder = new EventEncoder(json, Clock.systemUTC(), () -> traceparent);
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var things =
          new Outbox<>(store.database().getCollection("things", Thing.class), "t", sent.relay());
      var draft = new EventDraft("cn.tongxin.test.done.v1", new Fact("a"));
      things.save(
          new Thing(UUID.randomUUID(), 1, encoder.append(Outgoing.empty(), List.of(draft))),
          Filters.empty());
      return sent.polled();
    }
  }

  private static @Nullable String parentOf(ConsumerRecord<String, byte[]> record) {
    return Envelope.header(record, "traceparent");
  }

  record Fact(String name) {}

  /** An aggregate with nothing but its outbox. */
  public record Thing(@BsonId UUID id, long version, Outgoing outgoing) implements Outboxed {}
}
