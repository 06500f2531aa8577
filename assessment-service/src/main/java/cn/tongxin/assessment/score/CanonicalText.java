package cn.tongxin.assessment.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in one way only: UTF-8, names in order, nothing between tokens, figures as texts or
 * whole numbers. So the same content is the same bytes, whoever writes it and when.
 */
final class CanonicalText {
  private final StringBuilder text = new StringBuilder();

  private CanonicalText() {}

  /** Of maps, lists, texts and whole numbers; all else is refused. */
  static String of(Map<String, ?> content) {
    CanonicalText written = new CanonicalText();
    written.value(content);
    return written.text.toString();
  }

  private void value(Object value) {
    switch (value) {
      case String words -> quoted(words);
      case Integer number -> text.append(number.intValue());
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
    }
  }

  private void list(List<?> list) {
    char before = '[';
    for (Object one : list) {
      text.append(before);
      value(one);
      before = ',';
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void map(Map<?, ?> map) {
    Map<String, Object> ordered = new TreeMap<>();
    map.forEach((name, value) -> ordered.put(name.toString(), value));
    char before = '{';
    for (Map.Entry<String, Object> one : ordered.entrySet()) {
      text.append(before);
      quoted(one.getKey());
      text.append(':');
      value(one.getValue());
      before = ',';
    }
    text.append(ordered.isEmpty() ? "{}" : "}");
  }

  private void quoted(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char one = words.charAt(i);
      if (one == '"' || one == '\\') {
        text.append('\\').append(one);
      } else if (one < ' ') {
        text.append("\\u%04x".formatted((int) one));
      } else {
        text.append(one);
      }
    }
    text.append('"');
  }
}
