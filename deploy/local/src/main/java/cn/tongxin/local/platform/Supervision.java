package cn.tongxin.local.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** The supervisor of a data directory, as other terminals see it. */
public final class Supervision {
  private static final long GRACE_SECONDS = 60;

  private final Path data;

  /** Of the platform whose state is in this directory. */
  public Supervision(Path data) {
    this.data = data.toAbsolutePath().normalize();
  }

  /** Enters this process as supervisor; one that is at work already is a {@link UserError}. */
  public void begin(Options options) throws IOException {
    Optional<ProcessHandle> other = supervisor().process();
    if (other.isPresent()) {
      throw new UserError(
          "the platform in %s runs already (pid %d): ./tongxin down ends it"
              .formatted(data, other.get().pid()));
    }
    Files.createDirectories(data);
    supervisor().write(ProcessHandle.current().pid());
    Properties properties = new Properties();
    properties.setProperty("port-offset", Integer.toString(options.portOffset()));
    try (Writer file = Files.newBufferedWriter(settings())) {
      properties.store(file, null);
    }
  }

  /** Leaves; to be called when all parts have ended. */
  public void end() {
    supervisor().delete();
  }

  /** Whether a supervisor is at work in this directory. */
  public boolean isUp() {
    return supervisor().process().isPresent();
  }

  /** Whether every part answers. */
  public boolean isReady() {
    Readiness readiness = new Readiness(ports());
    return List.of(Part.values()).stream().allMatch(readiness::isReady);
  }

  /** The ports of the last start in this directory. */
  public Ports ports() {
    Properties properties = new Properties();
    try (Reader file = Files.newBufferedReader(settings())) {
      properties.load(file);
    } catch (IOException never) {
      throw new UserError("nothing was started in " + data + ": ./tongxin up starts it");
    }
    return new Ports(Integer.parseInt(properties.getProperty("port-offset", "0")));
  }

  /** Ends the supervisor and with it all parts, and what an earlier one left behind. */
  public void down(Consumer<String> progress) {
    boolean ended = supervisor().end(GRACE_SECONDS);
    Platform.endLeftOver(data, progress);
    progress.accept(ended ? "ended the platform in " + data : "no platform runs in " + data);
  }

  /** The ports, if this part answers now; otherwise a {@link UserError}. */
  public Ports demandReady(Part part) {
    Ports ports = ports();
    if (!new Readiness(ports).isReady(part)) {
      throw new UserError(
          part.label() + " does not answer at port " + ports.of(part) + ": ./tongxin up starts it");
    }
    return ports;
  }

  /** A line for each part: whether its process lives and whether it answers. */
  public List<String> status() {
    Ports ports = ports();
    Readiness readiness = new Readiness(ports);
    return List.of(Part.values()).stream().map(part -> status(part, ports, readiness)).toList();
  }

  private String status(Part part, Ports ports, Readiness readiness) {
    Optional<ProcessHandle> process = PidFile.of(part, data).process();
    String state =
        process.isEmpty() ? "not running" : readiness.isReady(part) ? "ready" : "not ready";
    String pid = process.map(found -> "pid " + found.pid()).orElse("");
    return "%-22s %-12s port %-6d %s".formatted(part.label(), state, ports.of(part), pid);
  }

  /** The last lines that a part has printed. */
  public List<String> log(Part part, int lines) {
    return PartLog.last(lines, part, data);
  }

  private PidFile supervisor() {
    return PidFile.ofSupervisor(data);
  }

  private Path settings() {
    return data.resolve("platform.properties");
  }
}
