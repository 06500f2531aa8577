package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as an operator sees it: every record, and a way to put one there. */
record Topic(String bootstrap, String name) {

  /** Everything that is in it now. */
  List<ConsumerRecord<String, byte[]>> records() {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long all = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (records.size() < all) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  /** Puts these records there, in this order. */
  void put(Collection<ProducerRecord<String, byte[]>> records) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      records.forEach(record -> sent.add(producer.send(record)));
      for (Future<?> each : sent) {
        each.get();
      }
    }
  }

  /** A record with the attributes of an event. */
  ProducerRecord<String, byte[]> record(String key, String type, byte[] data) {
    var record = new ProducerRecord<>(name, key, data);
    record.headers().add("ce_type", type.getBytes(UTF_8));
    record.headers().add("ce_seq", "1".getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T02:03:04Z".getBytes(UTF_8));
    return record;
  }

  /** A record of this topic as it was sent. */
  ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
    return new ProducerRecord<>(name, null, record.key(), record.value(), record.headers());
  }
}
