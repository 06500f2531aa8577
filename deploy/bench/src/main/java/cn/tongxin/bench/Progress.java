package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far topics are written, and how far groups have read and settled them. */
final class Progress implements AutoCloseable {
  private final Admin admin;

  Progress(String bootstrap) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  /** Records in a topic. */
  long published(String topic) {
    Map<TopicPartition, OffsetSpec> latest =
        partitions(topic).stream()
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    return get(admin.listOffsets(latest).all()).values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** Records of a topic that every one of the groups has settled. */
  long settled(String topic, List<String> groups) {
    ListConsumerGroupOffsetsSpec spec =
        new ListConsumerGroupOffsetsSpec().topicPartitions(partitions(topic));
    var all =
        get(
            admin
                .listConsumerGroupOffsets(
                    groups.stream().collect(Collectors.toMap(Function.identity(), _ -> spec)))
                .all());
    return all.values().stream().mapToLong(Progress::sum).min().orElse(0);
  }

  private static long sum(Map<TopicPartition, OffsetAndMetadata> committed) {
    return committed.values().stream()
        .mapToLong(offset -> offset == null ? 0 : offset.offset())
        .sum();
  }

  /** Lets a group without members begin again with the first record of everything. */
  void forget(String group) throws InterruptedException {
    for (int tries = 600; ; tries--) {
      try {
        admin.deleteConsumerGroups(List.of(group)).all().get();
        return;
      } catch (ExecutionException e) {
        if (tries == 0) {
          throw new IllegalStateException("group " + group + " is not empty", e.getCause());
        }
        Thread.sleep(100);
      }
    }
  }

  void createFloorTopic() {
    if (!get(admin.listTopics().names()).contains(Floor.TOPIC)) {
      var topic = new NewTopic(Floor.TOPIC, Floor.PARTITIONS, (short) 1);
      get(admin.createTopics(List.of(topic)).all());
    }
  }

  private static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Floor.PARTITIONS)
        .mapToObj(partition -> new TopicPartition(topic, partition))
        .toList();
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
