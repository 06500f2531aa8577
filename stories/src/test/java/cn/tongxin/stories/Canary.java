package cn.tongxin.stories;

import java.util.List;
import java.util.stream.Collectors;

/** A distinct string for every sensitive field, which is found wherever the field leaks to. */
record Canary(String mark) {
  private static final List<String> CATEGORIES =
      List.of("ethnicity", "belief", "overseasRelations", "health", "hardship");

  /** What must be found nowhere. */
  List<String> secrets() {
    List<String> all =
        CATEGORIES.stream()
            .map(this::of)
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    all.add(phone());
    all.add("QINGMING");
    return all;
  }

  /** An ordinary field: where that is not found, nobody has looked in the right place. */
  String address() {
    return "canary-address-" + mark;
  }

  String phone() {
    return "13987650042";
  }

  String of(String category) {
    return "canary-" + category + "-" + mark;
  }

  /** The body that records all of them. */
  String fields() {
    return CATEGORIES.stream()
        .map(category -> "\"" + category + "\": \"" + of(category) + "\"")
        .collect(Collectors.joining(", ", "{\"fields\": {", "}}"));
  }
}
