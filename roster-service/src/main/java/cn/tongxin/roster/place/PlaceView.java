package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is answered.
 *
 * @param parent the place that it lies in
 * @param mergedInto the place that it is part of now, if it was merged
 * @param mergedOn since when
 * @param carriedOut whether all that was kept under the old code has followed
 */
record PlaceView(
    AreaCode code,
    String name,
    Level level,
    @Nullable AreaCode parent,
    @Nullable AreaCode mergedInto,
    @Nullable LocalDate mergedOn,
    @Nullable Boolean carriedOut) {
  private static final int COUNTY = 6;

  /** A place as it is. */
  static PlaceView of(Place place, Territory territory, @Nullable Merger merger) {
    return of(place, place.name(), territory, merger);
  }

  /** A place as it was on that day. */
  static PlaceView asOf(LocalDate day, Place place, CountyMap map) {
    Merger merger =
        map.of(place.code()).filter(m -> !m.effectiveOn().isAfter(day)).orElse(null);
    return of(place, place.nameOn(day), map.on(day), merger);
  }

  private static PlaceView of(
      Place place, String name, Territory territory, @Nullable Merger merger) {
    AreaCode code = place.code();
    return new PlaceView(
        code,
        name,
        place.level(),
        code.value().length() == COUNTY
            ? null
            : territory.resolve(code.upTo(code.value().length() - 3)),
        merger == null ? null : territory.resolve(code),
        merger == null ? null : merger.effectiveOn(),
        merger == null ? null : merger.carriedOut());
  }
}
