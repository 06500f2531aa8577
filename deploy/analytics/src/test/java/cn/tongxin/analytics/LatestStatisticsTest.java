package cn.tongxin.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.local.kafka.EmbeddedKafka;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestStatisticsTest {
  @TempDir Path dir;

  @Test
  void theNewestVersionOfEachPlaceAndMonthIsPrintedWhateverComesAgain() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      tell(kafka);

      assertThat(printed(kafka.bootstrap(), "410225105").lines().toList())
          .hasSize(2)
          .satisfiesExactly(
              june -> assertThat(june).startsWith("410225105    2026-06 visits=5 "),
              july -> assertThat(july).startsWith("410225105    2026-07 visits=9 "));
      assertThat(printed(kafka.bootstrap(), "").lines()).hasSize(3);
    }
  }

  private static void tell(EmbeddedKafka kafka) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap());
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(LatestStatistics.TOPIC, 3, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(Told.of("410225105", "2026-06", 1, 3)).get();
      producer.send(Told.of("410225105", "2026-06", 2, 5)).get();
      producer.send(Told.of("410225105", "2026-06", 1, 3)).get();
      producer.send(Told.of("410225105", "2026-07", 1, 9)).get();
      producer.send(Told.of("410225106", "2026-07", 1, 7)).get();
    }
  }

  private static String printed(String bootstrap, String within) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      LatestStatistics.main(new String[] {bootstrap, within});
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8);
  }
}
