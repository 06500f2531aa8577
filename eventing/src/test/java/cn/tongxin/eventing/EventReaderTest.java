package cn.tongxin.eventing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventReaderTest {
  private static final EventTypes<Fact> TYPES =
      new EventTypes<Fact>().on("cn.tongxin.test.done.v1", Fact.class, Function.identity());

  private final MockProducer<String, byte[]> dead =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final EventReader reader =
      new EventReader(
          JsonMapper.builder().build(), new DeadLetters(dead, "tongxin.test-service.dead-letter"));

  @Test
  void aFactIsReadWithItsPlaceInTheSequence() {
    List<Received<Fact>> read =
        read(List.of(record("cn.tongxin.test.done.v1", "{\"name\":\"a\",\"later\":1}")));

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().fact().name()).isEqualTo("a");
    assertThat(read.getFirst().seq()).isEqualTo(7);
    assertThat(read.getFirst().key()).isEqualTo("key");
  }

  @Test
  void whatIsNoneOfOurBusinessIsPassedOver() {
    assertThat(read(List.of(record("cn.tongxin.test.other.v1", "{}")))).isEmpty();
    assertThat(dead.history()).isEmpty();
  }

  @Test
  void theDeadAreSetAsideAndTheOthersGoOn() {
    List<Received<Fact>> read =
        read(
            List.of(
                record("cn.tongxin.test.done.v1", "no json"),
                record("cn.tongxin.test.done.v2", "{\"name\":\"b\"}"),
                record("cn.tongxin.test.done.v1", "{}"),
                record("cn.tongxin.test.done.v1", "{\"name\":\"" + "x".repeat(900 * 1024) + "\"}"),
                new ConsumerRecord<>("t", 3, 4, "key", "{}".getBytes(UTF_8)),
                record("cn.tongxin.test.done.v1", "{\"name\":\"c\"}")));

    assertThat(read).extracting(r -> r.fact().name()).containsExactly("c");
    assertThat(dead.history())
        .extracting(r -> Sent.header(r, "dlt-reason"))
        .containsExactly(
            "payload does not match: StreamReadException",
            "unknown major version",
            "payload does not match: ValueInstantiationException",
            "payload too large",
            "attribute ce_type is missing");
    assertThat(dead.history().getLast().topic()).isEqualTo("tongxin.test-service.dead-letter");
    assertThat(Sent.header(dead.history().getLast(), "dlt-origin-offset")).isEqualTo("4");
  }

  private List<Received<Fact>> read(List<ConsumerRecord<String, byte[]>> poll) {
    return reader.read(poll, TYPES);
  }

  private static ConsumerRecord<String, byte[]> record(String type, String data) {
    var record = new ConsumerRecord<>("tongxin.test.thing", 1, 2, "key", data.getBytes(UTF_8));
    Envelope.add(record.headers(), "ce_type", type);
    Envelope.add(record.headers(), "ce_seq", "7");
    Envelope.add(record.headers(), "ce_time", "2026-11-22T02:03:04Z");
    return record;
  }

  record Fact(String name) {
    Fact {
      Objects.requireNonNull(name);
    }
  }
}
