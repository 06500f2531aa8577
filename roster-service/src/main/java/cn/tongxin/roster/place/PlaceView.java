package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is answered.
 *
 * @param parent the place that it lies in
 * @param merger how it became part of another, if it did
 */
record PlaceView(
    AreaCode code, String name, Level level, @Nullable AreaCode parent, @Nullable Merged merger) {
  private static final int COUNTY = 6;

  /** A place that was not merged. */
  static PlaceView of(Place place, Territory territory) {
    return of(place, place.name(), territory, null);
  }

  /** A place as it is. */
  static PlaceView of(Place place, CountyMap map) {
    return of(place, place.name(), map.territory(), map.of(place.code()).orElse(null));
  }

  /** A place as it was on that day. */
  static PlaceView asOf(LocalDate day, Place place, CountyMap map) {
    Merger merger = map.of(place.code()).filter(m -> !m.effectiveOn().isAfter(day)).orElse(null);
    return of(place, place.nameOn(day), map.on(day), merger);
  }

  private static PlaceView of(
      Place place, String name, Territory territory, @Nullable Merger merger) {
    AreaCode code = place.code();
    int above = code.value().length() - 3;
    return new PlaceView(
        code,
        name,
        place.level(),
        above < COUNTY ? null : territory.resolve(code.upTo(above)),
        merger == null ? null : Merged.of(merger, territory.resolve(code)));
  }

  /** The same, saying which services have not confirmed the merger yet. */
  PlaceView waitingFor(Collection<String> services) {
    Merged known = merger;
    return known == null
        ? this
        : new PlaceView(code, name, level, parent, known.waitingFor(services));
  }

  /**
   * How a place became part of another.
   *
   * @param into the place that it is part of now
   * @param on since when
   * @param waitingFor the services in which something is left to follow; scopes follow at once
   */
  record Merged(AreaCode into, LocalDate on, String reason, @Nullable List<String> waitingFor) {

    static Merged of(Merger merger, AreaCode now) {
      List<String> here = merger.carriedOut() ? List.of() : List.of("roster");
      return new Merged(now, merger.effectiveOn(), merger.reason(), here);
    }

    Merged waitingFor(Collection<String> services) {
      TreeSet<String> all = new TreeSet<>(services);
      all.addAll(waitingFor == null ? List.of() : waitingFor);
      return new Merged(into, on, reason, List.copyOf(all));
    }
  }
}
