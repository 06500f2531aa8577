package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.errand.ErrandService;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Periods of assessment over HTTP: the county closes them. */
@RestController
@RequestMapping("/api/v1/periods/{year}/{period}")
class PeriodController {
  private static final int COUNTY = 6;
  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  private final Closings closings;
  private final ErrandService<ClosingDocument> errands;
  private final Clock clock;

  PeriodController(Closings closings, ErrandService<ClosingDocument> closingErrands, Clock clock) {
    this.closings = closings;
    this.errands = closingErrands;
    this.clock = clock;
  }

  /** Whether a period of the caller's county is open or closed. */
  @GetMapping
  PeriodView byName(Actor actor, @PathVariable int year, @PathVariable Period period) {
    actor.mustRead();
    mustBeSane(year);
    AreaCode county = actor.area().upTo(COUNTY);
    return closings
        .of(county, year, period)
        .map(PeriodView::of)
        .orElseGet(() -> PeriodView.open(county, year, period));
  }

  /**
   * Closes a period of the county: its figures are fixed, and what comes later is listed as late.
   *
   * @return the period, closed or being closed; closing it again changes nothing
   * @throws Problem 409 if it is not over
   */
  @PostMapping("/closing")
  PeriodView close(Actor actor, @PathVariable int year, @PathVariable Period period) {
    actor.mustBe(Role.COUNTY);
    mustBeSane(year);
    AreaCode county = actor.area().upTo(COUNTY);
    closings.order(Closing.ordered(county, year, period, clock.instant()));
    int _ = errands.workOff();
    return byName(actor, year, period);
  }

  private static void mustBeSane(int year) {
    if (year < FIRST || year > LAST) {
      throw Problem.invalid("year", "period.year", FIRST + "", LAST + "");
    }
  }

  /**
   * A period as it is answered.
   *
   * @param closedAt when its closing was ordered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PeriodView(
      AreaCode area,
      int year,
      Period period,
      LocalDate from,
      LocalDate to,
      Stage state,
      @Nullable Instant closedAt) {

    static PeriodView open(AreaCode county, int year, Period period) {
      return view(county, year, period, Stage.OPEN, null);
    }

    static PeriodView of(Closing c) {
      Stage stage = c.done() ? Stage.CLOSED : Stage.CLOSING;
      return view(c.county(), c.year(), c.period(), stage, c.at());
    }

    private static PeriodView view(
        AreaCode county, int year, Period period, Stage stage, @Nullable Instant at) {
      LocalDate first = LocalDate.of(year, 1, 1);
      return new PeriodView(county, year, period, first, period.lastDay(year), stage, at);
    }
  }

  /** How far the closing of a period is. */
  enum Stage {
    OPEN,
    CLOSING,
    CLOSED
  }
}
