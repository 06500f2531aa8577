package cn.tongxin.bench;

import cn.tongxin.bench.floor.Floor;
import cn.tongxin.bench.floor.FloorConsumer;
import cn.tongxin.bench.floor.FloorServer;
import cn.tongxin.local.platform.Options;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two processes of the floor, with the same JVM flags as the product's. */
final class FloorProcesses implements AutoCloseable {
  private static final int PORT = 8090;
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xmx160m",
          "-Xss512k",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // The JDK's server otherwise delays small answers and drops kept connections.
          "-Dsun.net.httpserver.nodelay=true",
          "-Dsun.net.httpserver.maxIdleConnections=2000");

  private final Options options;
  private Process server;
  private Process consumer;

  FloorProcesses(Options options) throws IOException {
    this.options = options;
    this.server = start(FloorServer.class, PORT);
    this.consumer = start(FloorConsumer.class, PORT + 1);
  }

  private Process start(Class<?> main, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), main.getName()));
    command.add(Integer.toString(port + options.portOffset()));
    command.add(options.ports().mongodb(Floor.DATABASE));
    command.add(options.ports().bootstrap());
    File log = options.data().resolve("logs/" + main.getSimpleName() + ".log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  int port() {
    return PORT + options.portOffset();
  }

  Map<String, Long> pids() {
    return Map.of("floor-server", server.pid(), "floor-consumer", consumer.pid());
  }

  void awaitReady() throws InterruptedException {
    for (int tries = 600; tries > 0; tries--) {
      try {
        new Connection(port()).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the floor did not start: see logs/FloorServer.log");
  }

  /** Ends the consumer, so that its group has no member. */
  void endConsumer() throws InterruptedException {
    consumer.destroy();
    consumer.waitFor();
  }

  void startConsumer() throws IOException {
    consumer = start(FloorConsumer.class, PORT + 1);
  }

  @Override
  public void close() {
    server.destroy();
    consumer.destroy();
  }
}
