package cn.tongxin.activity.request;

import cn.tongxin.serving.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a request can be about: a code list that is data. */
final class SubjectList {
  private final TreeMap<String, String> names = new TreeMap<>();

  /** Reads lines such as {@code MEDICAL=医疗}. */
  static SubjectList read(Reader lines) throws IOException {
    Properties read = new Properties();
    read.load(lines);
    SubjectList list = new SubjectList();
    read.stringPropertyNames().forEach(code -> list.names.put(code, read.getProperty(code)));
    return list;
  }

  /**
   * Lets pass a known code, and none at all.
   *
   * @throws Problem 422 if there is no such subject
   */
  void mustKnow(@Nullable String code) {
    if (code != null && !names.containsKey(code)) {
      throw Problem.invalid("subject", "request.subject");
    }
  }

  /** All of them by code. */
  List<Subject> all() {
    return names.entrySet().stream()
        .map(entry -> new Subject(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What a request can be about. */
  record Subject(String code, String name) {}
}
