package cn.tongxin.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedriveTest {
  private static final String ORIGIN = "tongxin.activity.visit";
  private static final String DEAD = "tongxin.assessment-service.dead-letter";

  @TempDir Path dir;

  @Test
  void putsEachRecordBackOnceWithItsOwnHeaders() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      create(kafka);
      die(kafka, "a", ORIGIN);
      die(kafka, "b", ORIGIN);
      die(kafka, "c", null);
      Redrive redrive = new Redrive(kafka.bootstrap());
      assertThat(redrive.run(DEAD)).isEqualTo(new Redrive.Result(2, 1));
      assertThat(redrive.run(DEAD)).isEqualTo(new Redrive.Result(0, 0));
      List<ConsumerRecord<String, String>> back = read(kafka);
      assertThat(back).extracting(ConsumerRecord::key).containsExactly("a", "b");
      assertThat(back.getFirst().value()).isEqualTo("value of a");
      assertThat(back.getFirst().headers())
          .extracting(header -> header.key())
          .containsExactly("ce_type");
    }
  }

  private static void create(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      List<NewTopic> topics =
          List.of(new NewTopic(ORIGIN, 1, (short) 1), new NewTopic(DEAD, 1, (short) 1));
      admin.createTopics(topics).all().get();
    }
  }

  private static void die(EmbeddedKafka kafka, String key, String origin) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var record = new ProducerRecord<>(DEAD, key, "value of " + key);
      record.headers().add("ce_type", "t".getBytes(StandardCharsets.UTF_8));
      record.headers().add("dlt-exception", "e".getBytes(StandardCharsets.UTF_8));
      if (origin != null) {
        record.headers().add("dlt-origin-topic", origin.getBytes(StandardCharsets.UTF_8));
      }
      producer.send(record).get();
    }
  }

  private static List<ConsumerRecord<String, String>> read(EmbeddedKafka kafka) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest");
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition only = new TopicPartition(ORIGIN, 0);
      consumer.assign(List.of(only));
      long end = consumer.endOffsets(List.of(only)).get(only);
      while (consumer.position(only) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }
}
