package cn.tongxin.activity.partner;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's year over HTTP. */
@RestController
@RequestMapping("/api/v1/organisation-years/{organisationId}")
class OrganisationYearController {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final OrganisationYearService service;
  private final HtmlPages pages;
  private final Clock clock;

  OrganisationYearController(OrganisationYearService service, HtmlPages pages, Clock clock) {
    this.service = service;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * What was done for and with an organisation in a year, this one where none is named; each number
   * with the path that opens its records.
   *
   * @throws Problem 404 if there is no such organisation in the caller's scope
   * @throws Problem 422 if the year is centuries away
   */
  @GetMapping
  OrganisationYear of(
      Actor actor, @PathVariable UUID organisationId, @RequestParam @Nullable Integer year) {
    actor.mustRead();
    return service.of(actor.scope(), organisationId, wanted(year));
  }

  /** The same as a page. */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      Actor actor,
      @PathVariable UUID organisationId,
      @RequestParam @Nullable Integer year,
      Locale locale) {
    return pages.page("organisation-year", locale, of(actor, organisationId, year));
  }

  /**
   * The records behind a number of an organisation's year.
   *
   * @throws Problem 404 if there is no such organisation in the caller's scope
   * @throws Problem 422 if the year is centuries away
   */
  @GetMapping("/records")
  Page<YearRecordView> records(
      Actor actor,
      @PathVariable UUID organisationId,
      @RequestParam YearFigure figure,
      @RequestParam @Nullable Integer year,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return service
        .records(actor.scope(), organisationId, figure, wanted(year), PageQuery.of(limit, cursor))
        .map(record -> new YearRecordView(record.id(), record.area(), figure.path(record.id())));
  }

  private int wanted(@Nullable Integer year) {
    int wanted = year == null ? ChinaDays.today(clock).getYear() : year;
    if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
      throw Problem.invalid("year", "day.far", FIRST_YEAR, LAST_YEAR);
    }
    return wanted;
  }

  /**
   * A record behind a number.
   *
   * @param path where it can be read
   */
  record YearRecordView(UUID id, AreaCode area, String path) {}
}
