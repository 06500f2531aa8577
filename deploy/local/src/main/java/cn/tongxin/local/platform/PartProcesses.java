package cn.tongxin.local.platform;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processes of one supervisor; one that ends unasked is reported with its last lines. */
final class PartProcesses {
  private static final Duration CTRL_C = Duration.ofMillis(500);
  private static final int SHOWN_LINES = 15;

  private final Options options;
  private final Consumer<String> progress;
  private final Launch launch;
  private final Map<Part, Process> processes = new EnumMap<>(Part.class);
  private final Set<Part> endedByUs = EnumSet.noneOf(Part.class);
  private final Set<Long> told = ConcurrentHashMap.newKeySet();

  private boolean stopping;

  PartProcesses(Options options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    this.launch = new Launch(options);
  }

  synchronized void launch(Part part) throws IOException {
    if (stopping) {
      throw new UserError("the platform is stopping");
    }
    ProcessBuilder builder = new ProcessBuilder(launch.command(part));
    builder.environment().putAll(launch.environment(part));
    File log = PartLog.file(part, options.data()).toFile();
    Process process =
        builder
            .directory(options.root().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    endedByUs.remove(part);
    processes.put(part, process);
    PidFile.of(part, options.data()).write(process.pid());
    var _ = process.onExit().thenAccept(ended -> reportEnd(part, ended));
    progress.accept("started " + part.label() + " (pid " + process.pid() + ")");
  }

  private void reportEnd(Part part, Process ended) {
    // Ctrl-C reaches the parts as well as us: then they are ended by us at once.
    try {
      Thread.sleep(CTRL_C);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isEndedByUs(part, ended.pid())) {
      return;
    }
    progress.accept("!!! " + part.label() + " has ended with exit code " + ended.exitValue());
    lastWords(part, ended.pid()).forEach(line -> progress.accept("    " + line));
    progress.accept(
        "!!! it is not restarted; the whole log: " + PartLog.file(part, options.data()));
  }

  private synchronized boolean isEndedByUs(Part part, long pid) {
    Process current = processes.get(part);
    return endedByUs.contains(part) || current == null || current.pid() != pid;
  }

  /**
   * Throws a {@link UserError} if the part does not run; with its last lines, unless they were
   * told.
   */
  void demandAlive(Part part) {
    Process process = process(part);
    if (process == null || !process.isAlive()) {
      throw new UserError(
          Stream.concat(
                  Stream.of(
                      "%s ended before it was ready; the whole log: %s"
                          .formatted(part.label(), PartLog.file(part, options.data()))),
                  process == null
                      ? Stream.of()
                      : lastWords(part, process.pid()).stream().map(line -> "    " + line))
              .collect(Collectors.joining("\n")));
    }
  }

  /** The last lines of a process for people to read; none the second time. */
  private List<String> lastWords(Part part, long pid) {
    return told.add(pid)
        ? PartLog.last(SHOWN_LINES, part, options.data()).stream().map(LogLine::plain).toList()
        : List.of();
  }

  void kill(Part part) throws InterruptedException {
    Process process = expectedToEnd(part);
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Asks a part to end, and makes it after the grace. */
  void end(Part part, long graceSeconds) {
    if (expectedToEnd(part) != null) {
      PidFile.of(part, options.data()).end(graceSeconds);
    }
  }

  /** From now on no end is reported, and nothing is started. */
  synchronized void expectAllToEnd() {
    stopping = true;
    endedByUs.addAll(EnumSet.allOf(Part.class));
  }

  private synchronized @Nullable Process expectedToEnd(Part part) {
    endedByUs.add(part);
    return processes.get(part);
  }

  synchronized @Nullable Process process(Part part) {
    return processes.get(part);
  }
}
