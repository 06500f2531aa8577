package cn.tongxin.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What others were told of some things; what was sent a second time counts once. */
final class Histories {
  private static final String TYPE = "cn\\.tongxin\\.activity\\.(.*)\\.v1";

  /** For each of these things, how often each kind of fact about it was told. */
  static Map<String, Map<String, Integer>> of(Topic topic, List<UUID> things) {
    List<String> keys = things.stream().map(UUID::toString).toList();
    Map<String, Map<String, String>> bySeq = new HashMap<>();
    topic.records().stream()
        .filter(record -> keys.contains(record.key()))
        .forEach(
            record ->
                bySeq
                    .computeIfAbsent(record.key(), _ -> new TreeMap<>())
                    .put(header(record, "ce_seq"), header(record, "ce_type")));
    Map<String, Map<String, Integer>> histories = new HashMap<>();
    bySeq.forEach((key, types) -> histories.put(key, counted(types)));
    return histories;
  }

  private static Map<String, Integer> counted(Map<String, String> types) {
    Map<String, Integer> counted = new TreeMap<>();
    types.values().forEach(type -> counted.merge(type.replaceFirst(TYPE, "$1"), 1, Integer::sum));
    return counted;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value());
  }

  private Histories() {}
}
