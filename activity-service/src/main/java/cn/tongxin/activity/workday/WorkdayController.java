package cn.tongxin.activity.workday;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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

/** Working days over HTTP. */
@RestController
@RequestMapping("/api/v1/working-days")
class WorkdayController {
  private static final int MOST = 1000;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;
  private static final int COUNTY = 6;

  private final WorkYears years;
  private final WorkCalendars calendars;
  private final List<YearFollowUp> followUps;

  WorkdayController(WorkYears years, WorkCalendars calendars, List<YearFollowUp> followUps) {
    this.years = years;
    this.calendars = calendars;
    this.followUps = followUps;
  }

  /**
   * The working day that lies so many working days behind a day; for 0 the day itself or the next.
   */
  @GetMapping
  CountedDay count(Actor actor, @RequestParam LocalDate from, @RequestParam int plus) {
    actor.mustRead();
    Days.mustBeOfOurTime("from", from);
    if (plus < 0 || plus > MOST) {
      throw Problem.invalid("plus", "workday.plus", MOST);
    }
    Reckoned day = calendars.of(actor.area()).plus(from, plus);
    return new CountedDay(day.date(), day.basis(), day.unknownYears());
  }

  /**
   * A year's notice on holidays.
   *
   * @throws Problem 404 if none is known
   */
  @GetMapping("/{year}")
  ResponseEntity<WorkYearView> byYear(Actor actor, @PathVariable int year) {
    actor.mustRead();
    return years
        .of(county(actor), year)
        .map(WorkdayController::answer)
        .orElseThrow(() -> Problem.notFound("workday.unknown-year", year));
  }

  /**
   * Enters a year's notice on holidays, or another one in its place with If-Match.
   *
   * @return the notice; the same again gets the same answer
   * @throws Problem 409 if another is known and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{year}")
  ResponseEntity<WorkYearView> enter(
      Actor actor,
      @PathVariable int year,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody WorkYearBody body) {
    actor.mustBe(Role.COUNTY);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Problem.invalid("year", "day.far", FIRST_YEAR, LAST_YEAR);
    }
    if (body.year() != null && body.year() != year) {
      throw Problem.invalid("year", "id.other");
    }
    WorkYear next = body.of(year);
    next.check();
    WorkYears.Noted noted = entered(county(actor), next, ifMatch);
    // Also for the same notice again: a crash may have come between.
    followUps.forEach(then -> then.known(county(actor)));
    return answer(noted);
  }

  private WorkYears.Noted entered(AreaCode county, WorkYear next, @Nullable String ifMatch) {
    WorkYears.Noted known = years.of(county, next.year()).orElse(null);
    if (known != null && known.year().equals(next)) {
      return known;
    }
    if (known != null && ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    long version = known == null ? 0 : known.version();
    EntityTag.mustMatch(ifMatch, version);
    years.enter(county, next, version);
    return new WorkYears.Noted(next, version + 1);
  }

  private static AreaCode county(Actor actor) {
    return actor.area().upTo(COUNTY);
  }

  private static ResponseEntity<WorkYearView> answer(WorkYears.Noted noted) {
    WorkYear year = noted.year();
    return ResponseEntity.ok()
        .eTag(EntityTag.of(noted.version()))
        .body(
            new WorkYearView(
                year.year(), year.notice(), year.holidays(), year.workdays(), noted.version()));
  }

  /**
   * A day that was counted to.
   *
   * @param unknownYears years of which no notice is known: weekdays were counted there
   */
  record CountedDay(LocalDate date, Basis basis, List<Integer> unknownYears) {}

  /** A year's notice as it is answered. */
  record WorkYearView(
      int year,
      String notice,
      List<WorkYear.Holiday> holidays,
      List<LocalDate> workdays,
      long version) {}
}
