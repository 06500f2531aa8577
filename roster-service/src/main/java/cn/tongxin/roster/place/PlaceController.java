package cn.tongxin.roster.place;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tree of places. A caller sees the places of the own scope, and above it the line up to the
 * county, because a village's page names its township.
 */
@RestController
@RequestMapping("/api/v1/places")
final class PlaceController {
  private final Places places;

  PlaceController(Places places) {
    this.places = places;
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
    if (parent == null) {
      return new Page<>(views(places.byCodes(lineOf(actor.area()))), null);
    }
    mustSee(actor, parent);
    if (actor.scope().covers(parent)) {
      return places.under(Scope.of(parent), parent, query).map(PlaceView::of);
    }
    AreaCode next = actor.area().upTo(parent.value().length() + 3);
    return new Page<>(views(places.byCodes(List.of(next))), null);
  }

  /**
   * One place.
   *
   * @throws Problem 404 if it is not in the caller's scope
   */
  @GetMapping("/{code}")
  PlaceView get(Actor actor, @PathVariable AreaCode code) {
    actor.mustRead();
    mustSee(actor, code);
    return places.byCodes(List.of(code)).stream()
        .findFirst()
        .map(PlaceView::of)
        .orElseThrow(() -> unknown(code));
  }

  private static void mustSee(Actor actor, AreaCode code) {
    if (!actor.scope().covers(code) && !actor.area().isWithin(code)) {
      throw unknown(code);
    }
  }

  private static Problem unknown(AreaCode code) {
    return Problem.notFound("place.unknown", code);
  }

  private static List<AreaCode> lineOf(AreaCode area) {
    return area.within().stream().map(AreaCode::new).toList();
  }

  private static List<PlaceView> views(List<Place> found) {
    return found.stream()
        .sorted(Comparator.comparing(place -> place.code().value()))
        .map(PlaceView::of)
        .toList();
  }
}
