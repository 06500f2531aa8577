package cn.tongxin.roster.place;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What can be done with one place. A merger is one write to the county's map; that all follows is
 * the work of whoever hears of it.
 */
@Service
final class PlaceService {
  private static final int TRIES = 5;

  private final Places places;
  private final CountyMaps maps;
  private final Territories territories;
  private final ErrandService<CountyMap> errands;
  private final Clock clock;

  PlaceService(
      Places places,
      CountyMaps maps,
      Territories territories,
      ErrandService<CountyMap> errands,
      Clock clock) {
    this.places = places;
    this.maps = maps;
    this.territories = territories;
    this.errands = errands;
    this.clock = clock;
  }

  PlaceView rename(Actor actor, AreaCode code, String name, LocalDate on, String reason) {
    mustBeOver(on);
    Naming naming = new Naming(name, on, reason, now(), actor.id());
    Place renamed =
        ConcurrentChange.retrying(
            TRIES,
            () -> {
              Place place = existing(actor, code);
              if (place.rename(naming)) {
                places.saveAll(List.of(place));
              }
              return place;
            });
    CountyMap map = maps.of(code);
    return PlaceView.of(renamed, map);
  }

  PlaceView merge(Actor actor, AreaCode code, AreaCode into, LocalDate on, String reason) {
    Place place = existing(actor, code);
    mustBeOver(on);
    Merger merger = new Merger(code, into, on, reason, now(), actor.id(), false);
    CountyMap map = ConcurrentChange.retrying(TRIES, () -> merge(merger));
    return PlaceView.of(place, map);
  }

  private CountyMap merge(Merger merger) {
    CountyMap map = maps.of(merger.code());
    boolean news = map.merge(merger);
    if (!places.knows(merger.into())) {
      throw Problem.invalid("into", "place.unknown", merger.into());
    }
    if (news) {
      long seq = maps.save(map);
      territories.learn(map.county(), seq, map.redirects());
      errands.nudge();
    }
    return map;
  }

  private Place existing(Actor actor, AreaCode code) {
    return places.byCodes(List.of(code)).stream()
        .filter(place -> actor.scope().covers(place.code()))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("place.unknown", code));
  }

  private void mustBeOver(LocalDate effectiveOn) {
    if (effectiveOn.isAfter(ChinaDays.of(now()))) {
      throw Problem.invalid("effectiveOn", "future");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
