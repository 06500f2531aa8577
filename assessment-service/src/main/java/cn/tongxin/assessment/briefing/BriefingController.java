package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.assessment.figures.Sheets;
import cn.tongxin.assessment.score.MonthlySums.CountedRecord;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Briefings over HTTP, in the form and language that the reader asks for. */
@RestController
@RequestMapping("/api/v1/briefings/{period}")
class BriefingController {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String DOCX = OFFICE + "wordprocessingml.document";
  private static final String XLSX = OFFICE + "spreadsheetml.sheet";

  private final BriefingService briefings;
  private final Sheets sheets;
  private final HtmlPages pages;
  private final Clock clock;

  BriefingController(BriefingService briefings, Sheets sheets, HtmlPages pages, Clock clock) {
    this.briefings = briefings;
    this.sheets = sheets;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * The briefing of a place and period: {@code 2026-06}, {@code 2026-Q2}, {@code 2026-H1}, {@code
   * 2026}.
   *
   * @throws Problem 404 if the place is not in the caller's scope; 422 if the period is none or has
   *     not begun
   */
  @GetMapping
  Briefing briefing(
      Actor actor,
      @PathVariable String period,
      @RequestParam @Nullable AreaCode within,
      Locale locale) {
    actor.mustRead();
    Span span = begun(period);
    AreaCode area = area(actor, within);
    return briefings.make(actor.territory().inside(area), area, span, locale);
  }

  /**
   * The same as a page, to be read or printed.
   *
   * @throws Problem as {@link #briefing}
   */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      Actor actor,
      @PathVariable String period,
      @RequestParam @Nullable AreaCode within,
      Locale locale) {
    Briefing made = briefing(actor, period, within, locale);
    return pages.page("briefing", Locale.forLanguageTag(made.language()), BriefingPage.of(made));
  }

  /**
   * The same as a text document.
   *
   * @throws Problem as {@link #briefing}
   */
  @GetMapping(produces = DOCX)
  ResponseEntity<byte[]> text(
      Actor actor,
      @PathVariable String period,
      @RequestParam @Nullable AreaCode within,
      Locale locale) {
    Briefing made = briefing(actor, period, within, locale);
    return file(made, DOCX, ".docx", WordDocument.of(made));
  }

  /**
   * The same as a spreadsheet.
   *
   * @throws Problem as {@link #briefing}
   */
  @GetMapping(produces = XLSX)
  ResponseEntity<byte[]> book(
      Actor actor,
      @PathVariable String period,
      @RequestParam @Nullable AreaCode within,
      Locale locale) {
    Briefing made = briefing(actor, period, within, locale);
    return file(made, XLSX, ".xlsx", BookDocument.of(made));
  }

  private static ResponseEntity<byte[]> file(
      Briefing made, String type, String ending, byte[] bytes) {
    String name = made.area() + "-" + made.period() + "-" + made.language() + ending;
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(bytes);
  }

  /**
   * A page of the records behind a figure of a briefing.
   *
   * @throws Problem as {@link #briefing}
   */
  @GetMapping("/records")
  Page<FigureRecord> records(
      Actor actor,
      @PathVariable String period,
      @RequestParam @Nullable AreaCode within,
      @RequestParam Figure figure,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    Span span = begun(period);
    AreaCode area = area(actor, within);
    return sheets
        .records(
            actor.territory().inside(area),
            figure,
            span.first(),
            span.last(),
            PageQuery.of(limit, cursor))
        .map(FigureRecord::of);
  }

  private static AreaCode area(Actor actor, @Nullable AreaCode within) {
    return actor.scope().place(Objects.requireNonNullElse(within, actor.area()));
  }

  private Span begun(String period) {
    Span span = Span.of(period);
    span.mustHaveBegun(ChinaDays.today(clock));
    return span;
  }

  /** What a page is made of. */
  record BriefingPage(Briefing briefing, List<Illustrated> parts) {

    static BriefingPage of(Briefing made) {
      return new BriefingPage(
          made,
          made.sections().stream()
              .map(section -> new Illustrated(section, SvgChart.of(section.figures())))
              .toList());
    }
  }

  /** A section with its picture. */
  record Illustrated(BriefingSection section, String svg) {}

  /**
   * A record behind a figure.
   *
   * @param kind of it, or the organisation at which a visit was made
   * @param record where it is opened
   */
  record FigureRecord(
      LocalDate day, AreaCode area, String kind, java.util.UUID recordId, String record) {

    static FigureRecord of(CountedRecord one) {
      return new FigureRecord(one.day(), one.area(), one.kind(), one.recordId(), one.path());
    }
  }
}
