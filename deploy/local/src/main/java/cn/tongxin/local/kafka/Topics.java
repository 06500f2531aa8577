package cn.tongxin.local.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics that deploy/topics.yaml names. */
public final class Topics {
  private final List<Topic> topics;

  private Topics(List<Topic> topics) {
    this.topics = topics;
  }

  /** Reads the file; an unreadable one is an IOException. */
  public static Topics read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, List<Map<String, Object>>> document =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new Topics(
          document.getOrDefault("topics", List.of()).stream().map(Topic::of).toList());
    }
  }

  /** The names, in the file's order. */
  public List<String> names() {
    return topics.stream().map(Topic::name).toList();
  }

  /** Creates those that the broker does not have, and names them; others stay as they are. */
  public List<String> createMissing(String bootstrap) throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      topics.stream().filter(t -> !there.contains(t.name)).forEach(t -> missing.add(t.toCreate()));
      admin.createTopics(missing).all().get();
      return missing.stream().map(NewTopic::name).toList();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot create topics at " + bootstrap, e.getCause());
    }
  }

  /** Retention is an ISO duration, or "forever". */
  private record Topic(String name, int partitions, String retention) {

    static Topic of(Map<String, Object> fields) {
      return new Topic(
          (String) fields.getOrDefault("name", ""),
          (Integer) fields.getOrDefault("partitions", 12),
          (String) fields.getOrDefault("retention", "forever"));
    }

    NewTopic toCreate() {
      long millis = retention.equals("forever") ? -1 : Duration.parse(retention).toMillis();
      return new NewTopic(name, partitions, (short) 1)
          .configs(Map.of("retention.ms", Long.toString(millis)));
    }
  }
}
