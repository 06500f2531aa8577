package cn.tongxin.roster.place;

import cn.tongxin.roster.receipt.Receipts;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tree of places. A caller sees the places of the own scope, and above it the line up to the
 * county, because a village's page names its township. A merged place is in no list; asked for by
 * its code, it says where it went.
 */
@RestController
@RequestMapping("/api/v1/places")
final class PlaceController {
  private final Places places;
  private final CountyMaps maps;
  private final Receipts receipts;

  PlaceController(Places places, CountyMaps maps, Receipts receipts) {
    this.places = places;
    this.maps = maps;
    this.receipts = receipts;
  }

  /** The places right below a place, or the line from the caller's place up to the county. */
  @GetMapping
  Page<PlaceView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode parent,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    PageQuery query = PageQuery.of(limit, cursor);
    Territory territory = actor.territory();
    if (parent == null) {
      return new Page<>(views(territory, lineOf(actor)), null);
    }
    AreaCode now = territory.resolve(parent);
    mustSee(actor, now);
    return actor.scope().covers(now)
        ? under(territory, now, query)
        : new Page<>(views(territory, List.of(next(actor, now))), null);
  }

  private Page<PlaceView> under(Territory territory, AreaCode parent, PageQuery query) {
    List<AreaCode> parents = territory.parts(parent);
    List<AreaCode> merged =
        parents.stream().flatMap(code -> territory.mergedUnder(code).stream()).toList();
    return places
        .under(territory.scope(parent), parents, merged, query)
        .map(place -> PlaceView.of(place, territory));
  }

  /** The place in the own line that lies directly in this one. */
  private static AreaCode next(Actor actor, AreaCode above) {
    List<AreaCode> line = lineOf(actor);
    return line.get(line.indexOf(above) + 1);
  }

  private static List<AreaCode> lineOf(Actor actor) {
    return actor.territory().line(actor.area()).stream()
        .map(AreaCode::new)
        .filter(code -> actor.territory().resolve(code).equals(code))
        .toList();
  }

  /**
   * One place.
   *
   * @throws Problem 404 if it is not in the caller's scope
   */
  @GetMapping("/{code}")
  PlaceView get(Actor actor, @PathVariable AreaCode code, @RequestParam @Nullable LocalDate asOf) {
    Place place = existing(actor, code);
    CountyMap map = maps.of(code);
    if (asOf != null) {
      return PlaceView.asOf(asOf, place, map);
    }
    Set<String> missing = map.of(code).map(it -> receipts.missing(it.id())).orElse(Set.of());
    return PlaceView.of(place, map).waitingFor(missing);
  }

  /**
   * The names of a place with their days, and where it was merged.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{code}/history")
  Page<PlaceHistory> history(Actor actor, @PathVariable AreaCode code) {
    return new Page<>(PlaceHistory.of(existing(actor, code), maps.of(code)), null);
  }

  private Place existing(Actor actor, AreaCode code) {
    actor.mustRead();
    mustSee(actor, code);
    return places.byCodes(List.of(code)).stream().findFirst().orElseThrow(() -> unknown(code));
  }

  private static void mustSee(Actor actor, AreaCode code) {
    if (!actor.scope().covers(code) && !lineOf(actor).contains(code)) {
      throw unknown(code);
    }
  }

  private static Problem unknown(AreaCode code) {
    return Problem.notFound("place.unknown", code);
  }

  private List<PlaceView> views(Territory territory, List<AreaCode> codes) {
    return places.byCodes(codes).stream()
        .sorted(Comparator.comparing(place -> place.code().value()))
        .map(place -> PlaceView.of(place, territory))
        .toList();
  }
}
