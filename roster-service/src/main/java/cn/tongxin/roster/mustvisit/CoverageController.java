package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the visits of a festival have come, over HTTP. */
@RestController
@RequestMapping("/api/v1/festivals/{key}/{year}/coverage")
final class CoverageController {
  private static final String PERMISSION = "sensitive";

  private final CoverageService service;

  CoverageController(CoverageService service) {
    this.service = service;
  }

  /**
   * The visits of a festival of a year that are due, answered and open in a place.
   *
   * @return one count for each time that the festival falls in the year
   * @throws Problem 404 if there is no such festival there in that year
   */
  @GetMapping
  List<CoverageView> coverage(
      Actor actor,
      @PathVariable String key,
      @PathVariable int year,
      @RequestParam @Nullable AreaCode within) {
    actor.mustRead();
    actor.mustHave(PERMISSION);
    return service.of(actor, key, year, within).stream().map(CoverageView::of).toList();
  }

  /**
   * One time of a festival in a place.
   *
   * @param countedAt when it was counted; absent while it is counted for the first time
   * @param due windows of the festival; absent where they are withheld or not counted yet
   * @param withheld whether somebody could be recognised in the counts
   * @param places the places directly below, where the festival tells nothing of belief
   */
  record CoverageView(
      String key,
      LocalDate date,
      AreaCode area,
      @Nullable Instant countedAt,
      @Nullable Integer due,
      @Nullable Integer answered,
      @Nullable Integer open,
      boolean withheld,
      List<PlaceCoverage> places) {

    static CoverageView of(CoverageService.Covered covered) {
      Coverages.Counted counted = covered.counted();
      List<Coverage.Count> counts = counted == null ? List.of() : counted.counts();
      Coverage.Count here = Coverage.at(counts, covered.area());
      boolean guarded = covered.celebration().guarded();
      boolean withheld = guarded && here.tellsOfSomebody(covered.least());
      boolean shown = counted != null && !withheld;
      return new CoverageView(
          covered.celebration().feast().key(),
          covered.celebration().feast().day(),
          covered.area(),
          counted == null ? null : counted.at(),
          shown ? here.due() : null,
          shown ? here.answered() : null,
          shown ? here.open() : null,
          withheld,
          guarded
              ? List.of()
              : Coverage.below(counts, covered.area()).stream().map(PlaceCoverage::of).toList());
    }
  }

  /** A place below. */
  record PlaceCoverage(AreaCode area, int due, int answered, int open) {
    static PlaceCoverage of(Coverage.Count count) {
      return new PlaceCoverage(
          new AreaCode(count.area()), count.due(), count.answered(), count.open());
    }
  }
}
