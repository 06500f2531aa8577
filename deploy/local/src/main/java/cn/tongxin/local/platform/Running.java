package cn.tongxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part that runs on this machine, of whatever platform, as its command line names it.
 *
 * @param data the directory of its platform
 * @param ports those of its platform, also where it does not listen yet
 */
record Running(Part part, Path data, Ports ports) {
  private static final String OFFSET = "-Dtongxin.port-offset=";
  private static final Pattern COMMAND =
      Pattern.compile("-Dtongxin\\.part=([a-z-]+)@([^\0]+)\0(?:[^\0]*\0)*?" + OFFSET + "(\\d+)\0");

  /** The options by which a part's process can be known. */
  static List<String> options(Part part, Options options) {
    return List.of(PidFile.marker(part, options.data()), OFFSET + options.portOffset());
  }

  /** The part that listens at this port, or will when it is up. */
  static Optional<Running> at(int port) {
    return all().filter(running -> running.ports.allOf(running.part).contains(port)).findFirst();
  }

  private static Stream<Running> all() {
    return ProcessHandle.allProcesses().flatMap(process -> of(commandLine(process)).stream());
  }

  static Optional<Running> of(String commandLine) {
    Matcher command = COMMAND.matcher(commandLine);
    return command.find()
        ? Optional.of(
            new Running(
                Part.named(command.group(1)),
                Path.of(command.group(2)),
                new Ports(Integer.parseInt(command.group(3)))))
        : Optional.empty();
  }

  /** With a NUL behind each word; empty where the process is not ours to see, or is no more. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException notSeen) {
      return process.info().commandLine().map(line -> line.replace(' ', '\0') + '\0').orElse("");
    }
  }
}
