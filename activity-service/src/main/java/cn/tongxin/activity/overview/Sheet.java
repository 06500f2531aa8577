package cn.tongxin.activity.overview;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a place and month. A newer state of a record replaces what its older one added, an
 * older or equal one changes nothing; so neither order nor repetition of arrival changes a sum. The
 * sum of a sheet is itself a part of the sheet of the place above.
 */
final class Sheet {
  private final SheetKey key;
  private final long version;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private boolean changed;

  /** The sheet as it was stored, or a new one of version 0. */
  Sheet(SheetKey key, long version, Collection<Part> parts) {
    this.key = key;
    this.version = version;
    parts.forEach(part -> this.parts.put(part.of(), part));
  }

  void learn(Part news) {
    Part before = parts.get(news.of());
    if (before == null || news.seq() > before.seq()) {
      parts.put(news.of(), news);
      changed = true;
    }
  }

  /** Its sums. */
  Map<String, Long> total() {
    Map<String, Long> total = new TreeMap<>();
    parts.values().forEach(part -> part.figures().forEach((f, n) -> total.merge(f, n, Long::sum)));
    total.values().removeIf(sum -> sum == 0);
    return total;
  }

  SheetKey key() {
    return key;
  }

  long version() {
    return version;
  }

  List<Part> parts() {
    return List.copyOf(parts.values());
  }

  /** Whether anything was news since it was read. */
  boolean changed() {
    return changed;
  }
}
