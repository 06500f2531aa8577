package cn.tongxin.analytics;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds up three months in a row of every township, anew whenever one of them is told otherwise. The
 * months are those that figures are of, not those in which anybody heard of them, so what is told
 * late, again or in another order changes nothing but what it is about.
 */
public final class RollingQuarters {
  static final int MONTHS = 3;
  private static final String STORE = "told";
  private static final String SEQ = "ce_seq";
  private static final int TOWNSHIP = 9;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Arguments: the broker's address, and a topic of your own for the sums, made if it is absent.
   */
  public static void main(String[] args) throws InterruptedException {
    make(args[1], Map.of("bootstrap.servers", args[0]));
    Properties settings = new Properties();
    settings.put("bootstrap.servers", args[0]);
    settings.put("application.id", "county-rolling-quarters");
    settings.put("auto.offset.reset", "earliest");
    var streams = new KafkaStreams(topology(args[1]), settings);
    streams.setUncaughtExceptionHandler(
        why -> {
          System.err.println("ended: " + why);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
    streams.start();
  }

  /** With as many partitions and copies as the brokers give a topic of which nobody says it. */
  private static void make(String topic, Map<String, Object> settings) throws InterruptedException {
    try (Admin admin = Admin.create(settings)) {
      var fresh = new NewTopic(topic, Optional.empty(), Optional.empty());
      var _ = admin.createTopics(List.of(fresh)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Writes to {@code target} under the township and the last of the three months. */
  static Topology topology(String target) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.String()));
    builder.stream(LatestStatistics.TOPIC, Consumed.with(Serdes.String(), Serdes.String()))
        .filter((key, _) -> key.indexOf('|') == TOWNSHIP)
        .selectKey((key, _) -> key.substring(0, TOWNSHIP))
        .repartition(
            org.apache.kafka.streams.kstream.Repartitioned.with(Serdes.String(), Serdes.String()))
        .process(Adder::new, STORE)
        .to(target, Produced.with(Serdes.String(), Serdes.String()));
    return builder.build();
  }

  /** Keeps what was told last of each month of a township, and adds three of them up. */
  private static final class Adder extends ContextualProcessor<String, String, String, String> {
    private @Nullable KeyValueStore<String, String> months;

    @Override
    public void init(ProcessorContext<String, String> context) {
      super.init(context);
      months = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, String> record) {
      KeyValueStore<String, String> held = java.util.Objects.requireNonNull(months);
      YearMonth month = YearMonth.parse(JSON.readTree(record.value()).get("month").asString());
      String before = held.get(key(record.key(), month));
      long seq = seq(record);
      if (before != null && JSON.readTree(before).get("seq").asLong() >= seq) {
        return;
      }
      ObjectNode told = JSON.createObjectNode().put("seq", seq);
      told.set("figures", JSON.readTree(record.value()).get("figures"));
      held.put(key(record.key(), month), told.toString());
      for (int i = 0; i < MONTHS; i++) {
        YearMonth last = month.plusMonths(i);
        context()
            .forward(
                record.withKey(key(record.key(), last)).withValue(sum(held, record.key(), last)));
      }
    }

    private static long seq(Record<String, String> record) {
      byte[] seq = record.headers().lastHeader(SEQ).value();
      return Long.parseLong(new String(seq, StandardCharsets.UTF_8));
    }

    private static String sum(KeyValueStore<String, String> held, String township, YearMonth last) {
      Map<String, Long> sum = new TreeMap<>();
      for (int back = 0; back < MONTHS; back++) {
        String told = held.get(key(township, last.minusMonths(back)));
        if (told != null) {
          JsonNode figures = JSON.readTree(told).get("figures");
          figures.forEachEntry((name, n) -> sum.merge(name, n.asLong(), Long::sum));
        }
      }
      ObjectNode answer = JSON.createObjectNode().put("area", township);
      answer.put("from", last.minusMonths(MONTHS - 1L).toString()).put("to", last.toString());
      answer.set("figures", JSON.valueToTree(sum));
      return answer.toString();
    }

    private static String key(String township, YearMonth month) {
      return township + "|" + month;
    }
  }

  private RollingQuarters() {}
}
