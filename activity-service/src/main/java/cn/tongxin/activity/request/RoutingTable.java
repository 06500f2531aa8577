package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To whom requests go by kind and subject: data, not code. */
final class RoutingTable {
  private final Map<String, List<Target>> rows = new HashMap<>();

  private RoutingTable() {}

  /**
   * Reads lines such as {@code APPEAL.LEGAL=LEGAL_ADVISER OFFICER}; {@code *} stands for any kind.
   *
   * @throws IllegalArgumentException if a kind or somebody named is not known
   */
  static RoutingTable read(Reader lines) throws IOException {
    Properties read = new Properties();
    read.load(lines);
    RoutingTable table = new RoutingTable();
    for (String key : read.stringPropertyNames()) {
      String kind = key.replaceFirst("\\..*", "");
      if (!kind.equals("*")) {
        var _ = NeedKind.valueOf(kind);
      }
      table.rows.put(
          key, Arrays.stream(read.getProperty(key).split("\\s+")).map(Target::valueOf).toList());
    }
    return table;
  }

  /** Whom to ask, the first one first. */
  List<Target> targets(NeedKind kind, @Nullable String subject) {
    return Stream.of(kind + "." + subject, "*." + subject, kind.name(), "*")
        .map(key -> Optional.ofNullable(rows.get(key)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(List.of());
  }

  /** Somebody who can be asked. */
  enum Target {
    AGENT,
    STATIONED,
    SECRETARY,
    CONTACT,
    OFFICER,
    DEPUTY,
    TEAM,
    LIAISON,
    LEGAL_ADVISER
  }
}
