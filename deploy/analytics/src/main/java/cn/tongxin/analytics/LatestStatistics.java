package cn.tongxin.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what was told last of each place and month, reading the topic from its first record. */
public final class LatestStatistics {
  static final String TOPIC = "tongxin.assessment.statistics";
  private static final String SEQ = "ce_seq";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Arguments: the broker's address, and the code of the place within which is asked. */
  public static void main(String[] args) {
    String within = args.length > 1 ? args[1] : "";
    read(args[0]).values().stream()
        .map(Told::data)
        .filter(data -> data.path("area").asString().startsWith(within))
        .forEach(data -> System.out.println(line(data)));
  }

  /** The newest version of each statistic, by key: the place's code and the month. */
  static SortedMap<String, Told> read(String bootstrap) {
    SortedMap<String, Told> latest = new TreeMap<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(TOPIC).stream()
              .map(it -> new TopicPartition(TOPIC, it.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> note(record, latest));
      }
    }
    return latest;
  }

  /** An event may come again; the one with the highest number holds. */
  private static void note(ConsumerRecord<String, String> record, Map<String, Told> latest) {
    byte[] seq = record.headers().lastHeader(SEQ).value();
    Told told =
        new Told(
            Long.parseLong(new String(seq, StandardCharsets.UTF_8)), JSON.readTree(record.value()));
    latest.merge(record.key(), told, (held, news) -> news.seq() > held.seq() ? news : held);
  }

  private static String line(JsonNode data) {
    StringBuilder line = new StringBuilder();
    line.append("%-12s %s".formatted(data.get("area").asString(), data.get("month").asString()));
    data.get("figures")
        .forEachEntry((name, n) -> line.append(' ').append(name).append('=').append(n.asLong()));
    return line.toString();
  }

  /** A statistic and its version. */
  record Told(long seq, JsonNode data) {}

  private LatestStatistics() {}
}
