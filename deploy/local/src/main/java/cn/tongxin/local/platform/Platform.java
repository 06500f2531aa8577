package cn.tongxin.local.platform;

import cn.tongxin.local.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The embedded platform: starts every part as a process, watches them, restarts nothing by itself,
 * and ends them all.
 */
public final class Platform implements AutoCloseable {
  private static final long MIN_FREE_BYTES = 1L << 30;
  private static final Duration START = Duration.ofMinutes(2);
  private static final long GRACE_SECONDS = 15;
  private static final long TRAINING_GRACE_SECONDS = 120;
  private static final long POLL_MILLIS = 100;

  private final Options options;
  private final Consumer<String> progress;
  private final Readiness readiness;
  private final PartProcesses processes;
  private final Set<Long> announced = ConcurrentHashMap.newKeySet();

  /** However this process ends, short of a kill, no part outlives it. */
  private final Thread atExit = new Thread(this::endAll, "stop-platform");

  private Platform(Options options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    this.processes = new PartProcesses(options, progress);
    this.readiness = new Readiness(options.ports());
  }

  /** Starts silently; see {@link #start(Options, Consumer)}. */
  public static Platform start(Options options) throws IOException, InterruptedException {
    return start(options, _ -> {});
  }

  /**
   * Starts database, broker and issuer, creates the topics, then starts the services; to wait until
   * they answer is {@link #awaitReady}. A line for each step goes to {@code progress}. Throws
   * {@link UserError} where a port is in use, a jar is missing or the disk is full.
   */
  public static Platform start(Options options, Consumer<String> progress)
      throws IOException, InterruptedException {
    Platform platform = new Platform(options, progress);
    platform.prepare();
    Runtime.getRuntime().addShutdownHook(platform.atExit);
    try {
      platform.launchAll();
    } catch (RuntimeException | IOException | InterruptedException e) {
      platform.stop();
      throw e;
    }
    return platform;
  }

  private void prepare() throws IOException {
    Files.createDirectories(options.data().resolve("logs"));
    endLeftOver(options.data(), progress);
    long free = Files.getFileStore(options.data()).getUsableSpace();
    if (free < MIN_FREE_BYTES) {
      throw new UserError(
          "%s has %d MiB free and at least 1024 are needed: free some, or choose another place with --data DIR"
              .formatted(options.data(), free >> 20));
    }
    options.ports().demandFree(options.parts());
    MasterKey.createIfAbsent(options.data());
  }

  /** Ends the parts that an earlier supervisor left behind in this directory. */
  static void endLeftOver(Path data, Consumer<String> progress) {
    for (Part part : Part.values()) {
      if (PidFile.of(part, data).end(GRACE_SECONDS)) {
        progress.accept("ended " + part.label() + ", left by an earlier run");
      }
    }
  }

  private void launchAll() throws IOException, InterruptedException {
    for (Part part : chosen(Part.infrastructure())) {
      processes.launch(part);
    }
    if (options.parts().contains(Part.KAFKA)) {
      awaitReady(START, Part.KAFKA);
      createTopics();
    }
    if (options.parts().contains(Part.MONGO)) {
      awaitReady(START, Part.MONGO);
    }
    for (Part part : chosen(Part.services())) {
      processes.launch(part);
    }
  }

  private void createTopics() throws IOException, InterruptedException {
    Topics topics = Topics.read(options.root().resolve("deploy/topics.yaml"));
    int created = topics.createMissing(options.ports().bootstrap()).size();
    progress.accept("topics: " + topics.names().size() + ", " + created + " new");
  }

  private Set<Part> chosen(Set<Part> group) {
    Set<Part> chosen = EnumSet.copyOf(group);
    chosen.retainAll(options.parts());
    return chosen;
  }

  /**
   * Waits until these parts answer, or all where none is named; a {@link UserError} if it is late.
   */
  public void awaitReady(Duration atMost, Part... parts) throws InterruptedException {
    List<Part> waiting = new ArrayList<>(parts.length == 0 ? options.parts() : List.of(parts));
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      for (Part part : List.copyOf(waiting)) {
        if (isReady(part)) {
          waiting.remove(part);
          announce(part);
        }
      }
      if (waiting.isEmpty()) {
        return;
      }
      if (System.nanoTime() > end) {
        throw late(waiting, atMost);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static UserError late(List<Part> waiting, Duration atMost) {
    return new UserError(
        "%s not ready within %d min: its last lines (./tongxin logs %s) say what it waits for"
            .formatted(
                String.join(", ", labels(waiting)),
                atMost.toMinutes(),
                waiting.getFirst().label()));
  }

  private boolean isReady(Part part) {
    processes.demandAlive(part);
    return readiness.isReady(part);
  }

  private void announce(Part part) {
    if (announced.add(pid(part))) {
      progress.accept(part.label() + " is ready");
    }
  }

  private static List<String> labels(List<Part> parts) {
    return parts.stream().map(Part::label).toList();
  }

  /** Kills a part as {@code kill -9} does, and returns when it is gone. */
  public void kill(Part part) throws InterruptedException {
    processes.kill(part);
  }

  /** Starts a part again; ends it first if it runs. To wait for it is {@link #awaitReady}. */
  public void restart(Part part) throws IOException {
    processes.end(part, GRACE_SECONDS);
    processes.launch(part);
  }

  /** The process id of a part, also after it has ended. */
  public long pid(Part part) {
    Process process = processes.process(part);
    if (process == null) {
      throw new IllegalArgumentException(part.label() + " was not started");
    }
    return process.pid();
  }

  /** Where the parts listen. */
  public Ports ports() {
    return options.ports();
  }

  /** What it was started with. */
  public Options options() {
    return options;
  }

  /** The file to which a part prints. */
  public Path logs(Part part) {
    return PartLog.file(part, options.data());
  }

  /** The last lines that a part has printed. */
  public List<String> lastLines(Part part, int lines) {
    return PartLog.last(lines, part, options.data());
  }

  /** Ends every part, the gateway first and the database last, and returns when all are gone. */
  public void stop() {
    endAll();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // It runs already.
    }
  }

  private void endAll() {
    processes.expectAllToEnd();
    for (Part part : List.of(Part.values()).reversed()) {
      processes.end(part, options.training() ? TRAINING_GRACE_SECONDS : GRACE_SECONDS);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
