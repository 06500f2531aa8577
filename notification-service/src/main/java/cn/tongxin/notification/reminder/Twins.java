package cn.tongxin.notification.reminder;

import cn.tongxin.notification.reminder.Fact.Twin;
import cn.tongxin.notification.reminder.Fact.Visit;
import cn.tongxin.notification.reminder.Fact.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one person beside this one: those that count here, and those that this counts under.
 */
final class Twins {
  private static final int MOST = 16;
  private static final int MOST_WINDOWS = 64;

  private final Facts<Twin> here;
  private List<UUID> heads;

  Twins(List<Twin> here, List<UUID> heads) {
    this.here = new Facts<>(here, Comparator.comparing(Twin::about), Facts.newest(MOST));
    this.heads = heads;
  }

  Learned learn(Twin news) {
    return here.learn(news);
  }

  /** Notes an entry under which this one counts; answers whether that was news. */
  boolean countsUnder(@Nullable UUID head) {
    if (head == null || heads.contains(head) || heads.size() >= MOST) {
      return false;
    }
    List<UUID> more = new ArrayList<>(heads);
    more.add(head);
    heads = more.stream().sorted().toList();
    return true;
  }

  /** These visits and those of the entries that count here, in their order. */
  List<Visit> with(List<Visit> own) {
    if (here.held().isEmpty()) {
      return own;
    }
    Map<UUID, Visit> all = new HashMap<>();
    here.held().stream().flatMap(twin -> twin.visits().stream()).forEach(it -> newest(all, it));
    own.forEach(visit -> newest(all, visit));
    return all.values().stream()
        .sorted(Comparator.comparing(Visit::visitedOn).thenComparing(Visit::about))
        .toList();
  }

  private static void newest(Map<UUID, Visit> all, Visit visit) {
    all.merge(visit.about(), visit, (one, other) -> one.seq() < other.seq() ? other : one);
  }

  /**
   * The ids under which a visit may name this window. What a window is for only roster knows; of
   * one person, two on the same days are for the same.
   */
  Set<UUID> idsOf(Window own) {
    return withWindows(List.of(own)).stream()
        .filter(own::isOnTheSameDays)
        .map(Window::about)
        .collect(Collectors.toSet());
  }

  /** These windows and those of the entries that count here. */
  List<Window> withWindows(List<Window> own) {
    Map<UUID, Window> all = new LinkedHashMap<>();
    own.forEach(window -> all.put(window.about(), window));
    here.held().stream()
        .flatMap(twin -> twin.windows().stream())
        .forEach(
            it -> all.merge(it.about(), it, (one, other) -> one.seq() < other.seq() ? other : one));
    return all.values().stream().limit(MOST_WINDOWS).toList();
  }

  /** What each head has to know: visits and windows, or that they are its own no more. */
  List<Told<Fact>> passedOn(
      UUID own, @Nullable UUID into, List<Visit> visits, List<Window> windows, long savedAs) {
    return heads.stream()
        .map(
            head ->
                new Told<Fact>(
                    head,
                    head.equals(into)
                        ? new Twin(own, visits, windows, savedAs)
                        : new Twin(own, List.of(), List.of(), savedAs)))
        .toList();
  }

  List<Twin> held() {
    return here.held();
  }

  List<UUID> heads() {
    return heads;
  }
}
