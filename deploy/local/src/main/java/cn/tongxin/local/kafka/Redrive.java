package cn.tongxin.local.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of a dead-letter topic back where they came from. What is put back is committed
 * for group {@code redrive}, so that a second run finds nothing; a crash between the two puts a
 * record back twice, which consumers drop.
 */
public final class Redrive {
  private static final String GROUP = "redrive";
  private static final String OWN_HEADERS = "dlt-";
  private static final String ORIGIN = "dlt-origin-topic";
  private static final Duration POLL = Duration.ofSeconds(1);

  private final String bootstrap;

  /** Of the broker at this address. */
  public Redrive(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** How many were put back, and how many name no origin and stayed where they are. */
  public record Result(int putBack, int withoutOrigin) {}

  /** Takes every record that is in the topic now. */
  public Result run(String deadLetterTopic) throws InterruptedException {
    try (var consumer = consumer();
        var producer = producer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(deadLetterTopic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Result total = new Result(0, 0);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        total = plus(total, putBack(consumer, producer));
      }
      return total;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a record could not be put back", e.getCause());
    }
  }

  private static Result plus(Result a, Result b) {
    return new Result(a.putBack + b.putBack, a.withoutOrigin + b.withoutOrigin);
  }

  private static Result putBack(
      KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer)
      throws InterruptedException, ExecutionException {
    List<Future<?>> sent = new ArrayList<>();
    int withoutOrigin = 0;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      Header origin = record.headers().lastHeader(ORIGIN);
      if (origin == null) {
        withoutOrigin++;
      } else {
        sent.add(
            producer.send(original(record, new String(origin.value(), StandardCharsets.UTF_8))));
      }
    }
    producer.flush();
    for (Future<?> each : sent) {
      each.get();
    }
    consumer.commitSync();
    return new Result(sent.size(), withoutOrigin);
  }

  private static ProducerRecord<byte[], byte[]> original(
      ConsumerRecord<byte[], byte[]> record, String topic) {
    Headers headers = new RecordHeaders();
    for (Header header : record.headers()) {
      if (!header.key().startsWith(OWN_HEADERS)) {
        headers.add(header);
      }
    }
    byte @Nullable [] value = record.value();
    return new ProducerRecord<>(topic, null, record.key(), value, headers);
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            GROUP,
            "enable.auto.commit",
            "false",
            "auto.offset.reset",
            "earliest");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
