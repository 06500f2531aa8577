package cn.tongxin.local;

import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A command line: plain words, and flags with one value each. */
public final class Arguments {
  private static final Set<String> FLAGS = Set.of("--port-offset", "--data", "--store", "--parts");

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> flags = new HashMap<>();

  /** Splits the words after a command; an unknown flag is a {@link UserError}. */
  public Arguments(List<String> arguments) {
    var remaining = arguments.iterator();
    while (remaining.hasNext()) {
      String argument = remaining.next();
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (FLAGS.contains(argument) && remaining.hasNext()) {
        flags.put(argument, remaining.next());
      } else {
        throw new UserError(
            argument
                + " is no flag with a value here; there are --port-offset N, --data DIR, --store"
                + " file|memory");
      }
    }
  }

  String word(int index, String name) {
    if (index >= words.size()) {
      throw new UserError(name + " is missing on the command line");
    }
    return words.get(index);
  }

  /** The platform that these words mean, with {@code root} as the place of the built jars. */
  public Options options(Path root) {
    Options options = Options.in(root).withPortOffset(portOffset()).withStore(store());
    String data = flags.get("--data");
    options = data == null ? options : options.withData(Path.of(data));
    String parts = flags.get("--parts");
    return parts == null ? options : options.withParts(parts(parts));
  }

  private static Set<Part> parts(String labels) {
    return Arrays.stream(labels.split(",")).map(Part::named).collect(Collectors.toSet());
  }

  private int portOffset() {
    String offset = flags.getOrDefault("--port-offset", "0");
    if (!offset.matches("\\d{1,5}") || Integer.parseInt(offset) > 65_535 - 27_017) {
      throw new UserError("--port-offset takes a number from 0 to 38518, not " + offset);
    }
    return Integer.parseInt(offset);
  }

  private Options.Store store() {
    return switch (flags.getOrDefault("--store", "file")) {
      case "file" -> Options.Store.FILE;
      case "memory" -> Options.Store.MEMORY;
      default -> throw new UserError("--store takes file or memory");
    };
  }
}
