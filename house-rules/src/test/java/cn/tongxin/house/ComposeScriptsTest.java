package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The scripts that docker-compose.yml runs, run here against stand-ins. */
class ComposeScriptsTest {

  @Test
  void everyTopicIsMadeAsItIsWritten(@TempDir Path scratch) throws Exception {
    Path log = scratch.resolve("made");
    Path broker = scratch.resolve("kafka-topics.sh");
    Files.writeString(broker, "#!/bin/bash\necho \"$*\" >> " + log + "\n");
    assertThat(broker.toFile().setExecutable(true)).isTrue();
    var script =
        new ProcessBuilder("bash", "deploy/compose/topics.sh", "deploy/topics.yaml", "b:1")
            .directory(House.ROOT.toFile())
            .inheritIO();
    script.environment().put("KAFKA_TOPICS", broker.toString());
    assertThat(script.start().waitFor()).isZero();
    assertThat(Files.readAllLines(log)).containsExactlyElementsOf(wantedTopics());
  }

  private static List<String> wantedTopics() {
    Map<String, Object> file = new Yaml().load(House.read(Path.of("deploy/topics.yaml")));
    List<String> wanted = new ArrayList<>();
    for (Object entry : (List<?>) file.get("topics")) {
      Map<String, Object> topic = Compose.map(entry);
      Object retention = topic.get("retention");
      long ms =
          retention.equals("forever")
              ? -1
              : java.time.Duration.parse(retention.toString()).toMillis();
      wanted.add(
          "--bootstrap-server b:1 --create --if-not-exists --topic %s --partitions %s --replication-factor 1 --config retention.ms=%d"
              .formatted(topic.get("name"), topic.get("partitions"), ms));
    }
    return wanted;
  }

  @Test
  void readinessIsAskedOverPlainHttp() throws Exception {
    var page =
        com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
    page.createContext("/up", exchange -> answer(exchange, 200));
    page.createContext("/down", exchange -> answer(exchange, 503));
    page.start();
    try {
      assertThat(ready(page.getAddress().getPort(), "/up")).isZero();
      assertThat(ready(page.getAddress().getPort(), "/down")).isNotZero();
    } finally {
      page.stop(0);
    }
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    try (exchange) {
      byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static int ready(int port, String path) throws Exception {
    return new ProcessBuilder("bash", "deploy/compose/ready.sh", String.valueOf(port), path)
        .directory(House.ROOT.toFile())
        .start()
        .waitFor();
  }
}
