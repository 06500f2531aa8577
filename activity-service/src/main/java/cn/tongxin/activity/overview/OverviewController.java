package cn.tongxin.activity.overview;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a leader asks, over HTTP. */
@RestController
@RequestMapping("/api/v1/overview")
class OverviewController {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final OverviewService service;
  private final Clock clock;

  OverviewController(OverviewService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /**
   * What is due this week, overdue by place, solved at which level and how fast, adopted and
   * covered in a place and year; each number with the path that opens its records.
   *
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 422 if the year is centuries away
   */
  @GetMapping
  Overview answer(
      Actor actor, @RequestParam @Nullable AreaCode within, @RequestParam @Nullable Integer year) {
    actor.mustRead();
    AreaCode place = actor.scope().place(within == null ? actor.area() : within);
    LocalDate today = ChinaDays.today(clock);
    int wanted = year == null ? today.getYear() : year;
    if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
      throw Problem.invalid("year", "day.far", FIRST_YEAR, LAST_YEAR);
    }
    return service.answer(actor.scope().narrowedTo(place), new Question(place, today, wanted));
  }

  /**
   * The records behind a number of the overview.
   *
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 422 if a day is centuries away
   */
  @GetMapping("/records")
  Page<RecordView> records(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam Figure figure,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    Days.mustBeOfOurTime("from", from);
    Days.mustBeOfOurTime("to", to);
    Scope scope = actor.scope().narrowedTo(within == null ? actor.area() : within);
    return service
        .records(actor.id(), scope, figure, from, to, PageQuery.of(limit, cursor))
        .map(RecordView::of);
  }

  /**
   * A record behind a number.
   *
   * @param month in which it counts
   * @param path where it can be read
   */
  record RecordView(CountedRecord.Kind kind, UUID id, AreaCode area, String month, String path) {

    static RecordView of(CountedRecord record) {
      return new RecordView(
          record.kind(), record.id(), record.area(), record.month().toString(), record.path());
    }
  }
}
