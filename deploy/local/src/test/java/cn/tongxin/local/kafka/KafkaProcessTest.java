package cn.tongxin.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {
  private static final Path TOPICS = Path.of("../topics.yaml");

  @TempDir Path dir;

  @Test
  void killLosesNoAcknowledgedRecordAndTopicsAreMadeOnce() throws Exception {
    int port = freePort();
    int controllerPort = freePort();
    String bootstrap = "127.0.0.1:" + port;
    Process first = fork(port, controllerPort);
    try {
      Topics topics = Topics.read(TOPICS);
      assertThat(topics.createMissing(bootstrap)).isEqualTo(topics.names());
      assertThat(topics.createMissing(bootstrap)).isEmpty();
      send(bootstrap, 500);
    } finally {
      first.destroyForcibly().waitFor();
    }
    Process second = fork(port, controllerPort);
    try {
      assertThat(receive(bootstrap, 500)).hasSize(500);
    } finally {
      second.destroyForcibly().waitFor();
    }
  }

  private static void send(String bootstrap, int records) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (int i = 0; i < records; i++) {
        var sent =
            producer.send(new ProducerRecord<>("tongxin.activity.visit", "visit" + i, "v" + i));
        if (i == records - 1) {
          producer.flush();
        }
        assertThat(sent.isCancelled()).isFalse();
      }
    }
  }

  private static Set<String> receive(String bootstrap, int records) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "group.id", "test",
            "group.protocol", "consumer",
            "auto.offset.reset", "earliest");
    Set<String> keys = new HashSet<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("tongxin.activity.visit"));
      for (int poll = 0; poll < 90 && keys.size() < records; poll++) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> keys.add(record.key()));
      }
    }
    return keys;
  }

  private Process fork(int port, int controllerPort) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KafkaProcess.class.getName(),
            dir.toString(),
            Integer.toString(port),
            Integer.toString(controllerPort))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
