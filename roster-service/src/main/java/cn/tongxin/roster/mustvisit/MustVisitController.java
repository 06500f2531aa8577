package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The windows in which visits are owed, over HTTP. */
@RestController
@RequestMapping("/api/v1/must-visits")
final class MustVisitController {
  private final MustVisits windows;

  MustVisitController(MustVisits windows) {
    this.windows = windows;
  }

  /** The windows in which visits are owed, in a place. */
  @GetMapping
  Page<MustVisitView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return windows
        .owed(actor.scope().narrowedTo(within), from, to, PageQuery.of(limit, cursor))
        .map(MustVisitView::of);
  }

  /** One window, which stays readable when it was withdrawn: evidence points here. */
  @GetMapping("/{id}")
  MustVisitView get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return windows
        .byId(actor.scope(), id)
        .map(MustVisitView::of)
        .orElseThrow(() -> Problem.notFound("must-visit.unknown"));
  }

  /**
   * A window as it is answered.
   *
   * @param withdrawn whether no visit is owed in it any more
   */
  record MustVisitView(
      UUID mustVisitId,
      UUID memberRef,
      AreaCode area,
      String officer,
      @Nullable String deputy,
      LocalDate from,
      LocalDate to,
      boolean withdrawn) {
    static MustVisitView of(MustVisit window) {
      Owed owed = window.owed();
      List<String> officers = owed.officers();
      return new MustVisitView(
          window.id(),
          owed.memberRef(),
          owed.area(),
          officers.getFirst(),
          officers.size() > 1 ? officers.get(1) : null,
          owed.from(),
          owed.to(),
          window.withdrawn());
    }
  }
}
