package cn.tongxin.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which process a name belongs to, across the life of a supervisor. */
final class PidFile {
  private final String marker;
  private final Path file;

  private PidFile(String marker, Path file) {
    this.marker = marker;
    this.file = file;
  }

  static PidFile of(Part part, Path data) {
    return new PidFile(marker(part, data), data.resolve("pids/" + part.label()));
  }

  static PidFile ofSupervisor(Path data) {
    return new PidFile("-Dtongxin.supervisor", data.resolve("pids/supervisor"));
  }

  /** An option on the command line by which a process is known as ours, whatever its pid. */
  static String marker(Part part, Path data) {
    return "-Dtongxin.part=" + part.label() + "@" + data;
  }

  void write(long pid) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, if it lives and is ours: a pid alone may have been given to another. */
  Optional<ProcessHandle> process() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(this::isOurs);
    } catch (IOException | NumberFormatException absent) {
      return Optional.empty();
    }
  }

  private boolean isOurs(ProcessHandle process) {
    try {
      String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      return commandLine.contains(marker + "\0") || commandLine.contains(marker + "=");
    } catch (IOException notLinux) {
      return process.info().commandLine().orElse("").contains(marker);
    }
  }

  /** Asks the process to end, then makes it. */
  boolean end(long graceSeconds) {
    Optional<ProcessHandle> process = process();
    process.ifPresent(found -> end(found, graceSeconds));
    delete();
    return process.isPresent();
  }

  private static void end(ProcessHandle process, long graceSeconds) {
    process.destroy();
    try {
      process.onExit().get(graceSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException slow) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
