package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.local.kafka.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of completed visits on a broker of its own. */
final class CountyTopic implements AutoCloseable {
  private static final String TOPIC = "tongxin.activity.visit";
  private static final int PARTITIONS = 12;

  private final Path dir;
  private final EmbeddedKafka broker;
  private final long events;

  /** With these payloads in it, each under its own key. */
  CountyTopic(List<byte[]> events) throws IOException, InterruptedException {
    this.dir = Files.createTempDirectory("tongxin-bench");
    this.broker = EmbeddedKafka.start(dir, 0);
    this.events = events.size();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("no topic", e.getCause());
    }
    fill(events);
  }

  private void fill(List<byte[]> events) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrap(), "linger.ms", "20"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < events.size(); i++) {
        var _ = producer.send(record(i, events.get(i), events.size()));
      }
      producer.flush();
    }
  }

  /** With the headers that a service sends. */
  private static ProducerRecord<String, byte[]> record(int i, byte[] payload, int many) {
    String key = CountyEvents.key(i);
    var record = new ProducerRecord<>(TOPIC, key, payload);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", key + ":1",
            "ce_source", "/tongxin/activity-service",
            "ce_type", "cn.tongxin.activity.visit-completed.v1",
            "ce_subject", key,
            "ce_time", CountyEvents.recordedAt(CountyEvents.day(i, many)).toString(),
            "ce_seq", "1",
            "content-type", "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  /** Somebody who reads all of it from its beginning. */
  TopicReader reader(String group, Consumer<List<ConsumerRecord<String, byte[]>>> listener) {
    return new TopicReader(broker.bootstrap(), TOPIC, PARTITIONS, group, events, listener);
  }

  @Override
  public void close() {
    broker.close();
    try (Stream<Path> left = Files.walk(dir)) {
      left.sorted(Comparator.reverseOrder()).forEach(CountyTopic::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
