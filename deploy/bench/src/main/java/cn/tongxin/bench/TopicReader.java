package cn.tongxin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic poll by poll, each acknowledged once it is worked on, as assessment's does. */
final class TopicReader implements AutoCloseable {
  /** As the service has it for visits. */
  private static final int A_POLL = 5_000;

  private final KafkaConsumer<String, byte[]> consumer;
  private final Consumer<List<ConsumerRecord<String, byte[]>>> listener;
  private long left;

  TopicReader(
      String bootstrap,
      String topic,
      int partitions,
      String group,
      long events,
      Consumer<List<ConsumerRecord<String, byte[]>>> listener) {
    this.listener = listener;
    this.left = events;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false",
                "max.poll.records",
                Integer.toString(A_POLL)),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        IntStream.range(0, partitions).mapToObj(it -> new TopicPartition(topic, it)).toList());
  }

  /** How many events it has not read yet. */
  long left() {
    return left;
  }

  /** Reads at least so many events, or the rest; answers the milliseconds. */
  double read(int events) {
    long start = System.nanoTime();
    for (long until = Math.max(0, left - events); left > until; ) {
      List<ConsumerRecord<String, byte[]>> poll = new ArrayList<>();
      consumer.poll(Duration.ofSeconds(1)).forEach(poll::add);
      if (!poll.isEmpty()) {
        listener.accept(poll);
        consumer.commitSync();
        left -= poll.size();
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
