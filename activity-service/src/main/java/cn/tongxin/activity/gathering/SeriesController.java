package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Series of gatherings over HTTP. */
@RestController
@RequestMapping("/api/v1/gathering-series")
class SeriesController {
  private final SeriesService service;
  private final MongoSeries series;

  SeriesController(SeriesService service, MongoSeries series) {
    this.service = service;
    this.series = series;
  }

  /**
   * Enters a gathering that recurs by a rule of RFC 5545, or changes it with If-Match; its
   * occurrences of the coming two months are there with the answer.
   *
   * @return the series; the same again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if it is otherwise and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<SeriesView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SeriesBody body) {
    actor.mustRecord();
    return answer(service.put(actor, id, ifMatch, body.terms()));
  }

  /**
   * One series.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<SeriesView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.byId(actor, id));
  }

  /** The series of gatherings in a place, kind by kind. */
  @GetMapping
  Page<SeriesView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return series
        .list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor))
        .map(SeriesView::of);
  }

  private static ResponseEntity<SeriesView> answer(Series one) {
    return ResponseEntity.ok().eTag(EntityTag.of(one.version())).body(SeriesView.of(one));
  }
}
