package cn.tongxin.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml as data, beside the settings that the services read. */
final class Compose {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(TONGXIN_[A-Z_]+)");

  private final Map<String, Object> root;

  Compose(String yaml) {
    root = new Yaml().load(yaml);
  }

  static Compose ofTheHouse() {
    return new Compose(House.read(Path.of("docker-compose.yml")));
  }

  Set<String> services() {
    return map(root.get("services")).keySet();
  }

  Map<String, Object> service(String name) {
    return map(map(root.get("services")).get(name));
  }

  /** The services that are ours, by their name, which is their module's. */
  List<String> ours() {
    return services().stream().filter(name -> service(name).containsKey("build")).toList();
  }

  /** What a service is given in its environment. */
  Map<String, Object> environment(String name) {
    return service(name).containsKey("environment")
        ? map(service(name).get("environment"))
        : Map.of();
  }

  /** The variables that are set and that the service's settings do not read. */
  Set<String> unread(String name) {
    Set<String> left = new TreeSet<>(environment(name).keySet());
    left.removeAll(readBy(name));
    return left;
  }

  /** The variables that a module's settings read, those of imported files included. */
  static Set<String> readBy(String module) {
    String own = settings(module);
    Set<String> names = new TreeSet<>();
    Stream.of("eventing", "serving")
        .filter(library -> own.contains("classpath:" + library + ".yml"))
        .map(library -> House.read(Path.of(library, "src/main/resources", library + ".yml")))
        .forEach(text -> collect(text, names));
    collect(own, names);
    return names;
  }

  private static void collect(String text, Set<String> names) {
    Matcher found = VARIABLE.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
  }

  /** A module's application.yml. */
  static String settings(String module) {
    return House.read(Path.of(module, "src/main/resources/application.yml"));
  }

  /** A number of a module's settings, such as {@code server.port}. */
  static int number(String module, String... path) {
    Object node = new Yaml().loadAll(settings(module)).iterator().next();
    for (String step : path) {
      node = Objects.requireNonNull(map(node).get(step));
    }
    return (Integer) node;
  }

  /** The lines of a module's Dockerfile. */
  static String dockerfile(String module) {
    return House.read(Path.of(module, "Dockerfile"));
  }

  static boolean exists(String path) {
    return Files.isRegularFile(House.ROOT.resolve(path));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
