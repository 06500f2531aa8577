package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A request or a gathering as assessment sees it: all that was told of it, by its number. What it
 * counts for follows from the whole, so it makes no difference in which order it was told.
 */
final class Matter implements Source {
  private final UUID id;
  private final long version;
  private final NavigableMap<Long, Told> told = new TreeMap<>();
  private boolean changed;

  /** One of which nothing is known yet. */
  Matter(UUID id) {
    this(id, 0, List.of());
  }

  /** The matter as it was stored. */
  Matter(UUID id, long version, Collection<Told> told) {
    this.id = id;
    this.version = version;
    told.forEach(one -> this.told.put(one.seq(), one));
  }

  /** Learns one event; the same one again is no news. */
  void learn(Told news) {
    changed = told.putIfAbsent(news.seq(), news) == null || changed;
  }

  @Override
  public Map<TallyKey, List<Evidence>> evidence(long seq) {
    Map<TallyKey, List<Evidence>> all = new LinkedHashMap<>();
    List<Claim> claims = Claim.of(id, List.copyOf(told.values()));
    Instant at = told.values().stream().map(Told::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    for (TallyKey key : keys()) {
      all.put(key, claims.stream().map(claim -> claim.evidence(id, key, seq, at)).toList());
    }
    return all;
  }

  /**
   * Wherever it may have counted when less was known; there it counts for nothing, and whoever
   * counted it there is told so.
   */
  private Set<TallyKey> keys() {
    Set<TallyKey> keys = new LinkedHashSet<>();
    List<AreaCode> areas = told.values().stream().map(Told::area).distinct().toList();
    List<Integer> years =
        told.values().stream().flatMap(one -> days(one).stream()).map(LocalDate::getYear).toList();
    areas.forEach(area -> years.forEach(year -> keys.add(TallyKey.of(area, year))));
    return keys;
  }

  private static List<LocalDate> days(Told one) {
    LocalDate day = one.day();
    return day == null ? List.of() : List.of(day);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public boolean changed() {
    return changed;
  }

  List<Told> told() {
    return new ArrayList<>(told.values());
  }
}
