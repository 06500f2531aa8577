package cn.tongxin.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker in this process, on 127.0.0.1: KRaft, one node, no topics made by themselves. */
public final class EmbeddedKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final String bootstrap;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrap) {
    this.server = server;
    this.bootstrap = bootstrap;
  }

  /** Starts on a port, 0 for any free one; the directory is formatted when it is empty. */
  public static EmbeddedKafka start(Path dir, int port) {
    return start(dir, port == 0 ? freePort() : port, freePort());
  }

  /** Starts on two given ports, for clients and for the controller. */
  public static EmbeddedKafka start(Path dir, int port, int controllerPort) {
    BrokerSettings settings = new BrokerSettings(dir, port, controllerPort);
    if (!Files.exists(dir.resolve("meta.properties"))) {
      format(dir);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server, settings.bootstrap());
  }

  /** {@code 127.0.0.1:port}, for clients. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Returns when the broker has ended. */
  public void awaitEnd() {
    server.awaitShutdown();
  }

  /** Hands over its partitions, ends, and keeps the directory. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path dir) {
    try {
      Files.createDirectories(dir);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setMetadataLogDirectory(dir.toString())
          .addDirectory(dir.toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("cannot format " + dir + " for Kafka", e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
