package cn.tongxin.serving;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.conversions.Bson;

/**
 * Where places lie now that some of them were merged into others. A document keeps the place that
 * it was recorded in, with the places that its digits name in {@code within}; what a merger changes
 * is what a scope finds. So no document is rewritten, and the order in which documents and mergers
 * arrive makes no difference.
 */
public final class Territory {
  private static final Territory PLAIN = new Territory(Map.of());
  private static final int COUNTY = 6;

  private final Map<String, String> merged;

  /** The places that a merger bears on; for all others their digits say everything. */
  private final Set<String> touched = new HashSet<>();

  private final ConcurrentMap<String, Bson> filters = new ConcurrentHashMap<>();

  private Territory(Map<String, String> merged) {
    this.merged = merged;
    merged.keySet().forEach(this::mustEnd);
    for (String from : merged.keySet()) {
      touched.addAll(line(from));
      touched.addAll(new AreaCode(from).within());
    }
  }

  /** Where nothing was merged. */
  public static Territory plain() {
    return PLAIN;
  }

  /**
   * Where these places were merged into those, each of the same level.
   *
   * @throws IllegalArgumentException if that leads in a circle
   */
  public static Territory of(Map<AreaCode, AreaCode> merged) {
    Map<String, String> codes = new HashMap<>();
    merged.forEach((from, into) -> codes.put(from.value(), into.value()));
    return new Territory(codes);
  }

  private void mustEnd(String from) {
    String code = from;
    for (int steps = 0; merged.containsKey(code); steps++) {
      String next = merged.get(code);
      if (steps > merged.size() || next.length() != code.length()) {
        throw new IllegalArgumentException("a merger leads nowhere");
      }
      code = next;
    }
  }

  /** The place that a code leads to now; the code itself where it was not merged. */
  public AreaCode resolve(AreaCode code) {
    String now = code.value();
    while (merged.containsKey(now)) {
      now = merged.get(now);
    }
    return now.equals(code.value()) ? code : new AreaCode(now);
  }

  /** The place and all that it lies in now, the county first; a merged place lies in the other. */
  public List<String> line(AreaCode place) {
    return touched.isEmpty() ? place.within() : line(place.value());
  }

  private List<String> line(String code) {
    String into = merged.get(code);
    List<String> line = new ArrayList<>();
    if (into != null || code.length() > COUNTY) {
      line.addAll(line(into != null ? into : parent(code)));
    }
    line.add(code);
    return line;
  }

  private static String parent(String code) {
    return code.substring(0, code.length() - 3);
  }

  /** The place of that many digits that this one lies in now, or itself where it is not deeper. */
  public AreaCode at(int digits, AreaCode place) {
    return line(place).stream()
        .filter(code -> code.length() == digits)
        .findFirst()
        .map(AreaCode::new)
        .orElse(place);
  }

  /** Whether the one place lies in the other now, or is it. */
  public boolean covers(AreaCode area, AreaCode place) {
    return touched.isEmpty() ? place.isWithin(area) : line(place).contains(area.value());
  }

  /** Everything in the place that this code leads to now. */
  public Scope scope(AreaCode code) {
    return new Scope(resolve(code), this);
  }

  /** What was recorded in the place itself; for a merged one, no more than that. */
  public Scope inside(AreaCode place) {
    return new Scope(place, this);
  }

  /** Those of these places that were merged into another. */
  public List<AreaCode> mergedUnder(AreaCode parent) {
    return merged.keySet().stream()
        .filter(code -> code.length() > COUNTY && parent(code).equals(parent.value()))
        .map(AreaCode::new)
        .toList();
  }

  /** The place, and those of its level that became part of it. */
  public List<AreaCode> parts(AreaCode place) {
    List<AreaCode> all = new ArrayList<>(List.of(place));
    merged.keySet().stream()
        .filter(code -> code.length() == place.value().length() && !code.equals(place.value()))
        .filter(code -> line(code).contains(place.value()))
        .map(AreaCode::new)
        .forEach(all::add);
    return all;
  }

  /** The codes of which a document in the place names one. */
  List<String> entries(AreaCode area) {
    return touched.contains(area.value())
        ? entries(area.value(), in(area.value()))
        : List.of(area.value());
  }

  /** Which documents lie in the place. */
  Bson within(AreaCode area) {
    return touched.contains(area.value())
        ? filters.computeIfAbsent(area.value(), this::withMerged)
        : Filters.eq("within", area.value());
  }

  private Bson withMerged(String area) {
    Set<String> in = in(area);
    Set<String> out = out(in);
    List<String> entries = entries(area, in);
    Bson any = entries.size() == 1 ? Filters.eq("within", area) : Filters.in("within", entries);
    return out.isEmpty()
        ? any
        : Filters.and(any, Filters.or(entries.stream().map(e -> without(e, out)).toList()));
  }

  /** The place, and what was merged and lies in it now. */
  private Set<String> in(String area) {
    Set<String> in = new TreeSet<>(Set.of(area));
    merged.keySet().stream().filter(from -> line(from).contains(area)).forEach(in::add);
    return in;
  }

  /** What was merged and lies in none of these any more, although its digits say so. */
  private Set<String> out(Set<String> in) {
    Set<String> out = new TreeSet<>(merged.keySet());
    out.removeAll(in);
    out.removeIf(from -> nearest(from, in).isEmpty());
    return out;
  }

  private List<String> entries(String area, Set<String> in) {
    Set<String> all = new HashSet<>(in);
    all.addAll(out(in));
    return in.stream().filter(code -> code.equals(area) || isEntry(code, in, all)).toList();
  }

  private static Bson without(String entry, Set<String> out) {
    List<String> gone = out.stream().filter(code -> code.startsWith(entry)).toList();
    return Filters.and(Filters.eq("within", entry), Filters.nin("within", gone));
  }

  /** Whether it must be named because what it lies in by its digits does not name it already. */
  private static boolean isEntry(String code, Set<String> in, Set<String> all) {
    return !in.contains(nearest(code, all));
  }

  /** The closest of the places that the code lies in by its digits; an empty text for none. */
  private static String nearest(String code, Set<String> places) {
    String above = code;
    while (above.length() > COUNTY) {
      above = parent(above);
      if (places.contains(above)) {
        return above;
      }
    }
    return "";
  }
}
