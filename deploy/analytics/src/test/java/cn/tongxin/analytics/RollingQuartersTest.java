package cn.tongxin.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RollingQuartersTest {
  private static final String TARGET = "county.rolling-quarters";

  private static final List<ProducerRecord<String, String>> YEAR =
      List.of(
          Told.of("410225105", "2025-12", 1, 1),
          Told.of("410225105", "2026-01", 1, 99),
          Told.of("410225105", "2026-01", 2, 10),
          Told.of("410225105", "2026-02", 1, 100),
          Told.of("410225105201", "2026-02", 1, 5),
          Told.of("410225", "2026-02", 1, 5),
          Told.of("410225106", "2026-02", 1, 1000));

  @Test
  void threeMonthsInARowOfATownshipAreAddedUpOverTheYearsEnd() {
    Map<String, String> sums = sums(YEAR);

    assertThat(visits(sums, "410225105|2026-02")).isEqualTo(111);
    assertThat(visits(sums, "410225105|2026-03")).isEqualTo(110);
    assertThat(visits(sums, "410225105|2026-04")).isEqualTo(100);
    assertThat(visits(sums, "410225106|2026-02")).isEqualTo(1000);
    assertThat(sums.get("410225105|2026-02")).contains("\"from\":\"2025-12\"");
    assertThat(sums.keySet()).allMatch(key -> key.indexOf('|') == 9);
  }

  @Test
  void whatIsToldAgainOrInAnotherOrderEndsInTheSameSums() {
    Map<String, String> once = sums(YEAR);
    for (int seed = 0; seed < 10; seed++) {
      List<ProducerRecord<String, String>> twice = new ArrayList<>(YEAR);
      twice.addAll(YEAR);
      Collections.shuffle(twice, new Random(seed));

      assertThat(sums(twice)).as("seed %d", seed).isEqualTo(once);
    }
  }

  private static long visits(Map<String, String> sums, String key) {
    return JsonMapper.shared().readTree(sums.get(key)).at("/figures/visits").asLong();
  }

  private static Map<String, String> sums(List<ProducerRecord<String, String>> told) {
    Properties settings = new Properties();
    settings.put("application.id", "test");
    settings.put("bootstrap.servers", "none:1");
    try (var driver = new TopologyTestDriver(RollingQuarters.topology(TARGET), settings)) {
      var in =
          driver.createInputTopic(
              LatestStatistics.TOPIC, new StringSerializer(), new StringSerializer());
      told.forEach(it -> in.pipeInput(new TestRecord<>(it.key(), it.value(), it.headers())));
      return driver
          .createOutputTopic(TARGET, new StringDeserializer(), new StringDeserializer())
          .readKeyValuesToMap();
    }
  }
}
