package cn.tongxin.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The settings of a single broker that is its own controller, sized for a small heap. */
record BrokerSettings(Path dir, int port, int controllerPort) {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String HOST = "127.0.0.1:";

  private static final Map<String, String> SINGLE_NODE =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("controller.listener.names", CONTROLLER),
          Map.entry("inter.broker.listener.name", "PLAINTEXT"),
          Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("num.partitions", "12"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"));

  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "4"),
          Map.entry("background.threads", "2"),
          Map.entry("num.recovery.threads.per.data.dir", "2"),
          Map.entry("log.cleaner.threads", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("log.segment.bytes", "67108864"),
          Map.entry("queued.max.requests", "100"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          // After a kill the broker may register again only when its old session has ended; but a
          // broker that a busy machine kept waiting for 3 s is not to be fenced: that stops all.
          Map.entry("broker.session.timeout.ms", "6000"),
          // What a killed service was reading waits until its old membership has ended: with the
          // usual 45 s, scores and reminders stood still for most of a minute after a crash.
          Map.entry("group.consumer.session.timeout.ms", "10000"),
          Map.entry("group.consumer.min.session.timeout.ms", "10000"),
          Map.entry("group.consumer.heartbeat.interval.ms", "1000"),
          Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
          Map.entry("metric.reporters", ""));

  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(SINGLE_NODE);
    properties.putAll(SMALL);
    properties.setProperty("node.id", Integer.toString(NODE));
    properties.setProperty("log.dirs", dir.toString());
    properties.setProperty("controller.quorum.voters", NODE + "@" + HOST + controllerPort);
    properties.setProperty(
        "listeners",
        "PLAINTEXT://" + HOST + port + "," + CONTROLLER + "://" + HOST + controllerPort);
    properties.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + port);
    return properties;
  }

  String bootstrap() {
    return HOST + port;
  }
}
