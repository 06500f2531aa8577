package cn.tongxin.local.kafka;

import java.nio.file.Path;

/** The broker as a process of its own. */
public final class KafkaProcess {
  private KafkaProcess() {}

  /** Arguments: data directory, port, controller port. Ends on SIGTERM. */
  public static void main(String[] args) {
    Path dir = Path.of(args[0]);
    EmbeddedKafka kafka =
        EmbeddedKafka.start(dir, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "shutdown"));
    kafka.awaitEnd();
  }
}
