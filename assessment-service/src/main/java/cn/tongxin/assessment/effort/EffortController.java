package cn.tongxin.assessment.effort;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.score.RecordCounts;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.HtmlPages;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the platform costs its users, over HTTP: for offices, never for one of their people. */
@RestController
@RequestMapping("/api/v1/effort")
class EffortController {
  private static final int MOST_WEEKS = 8;
  private static final int USUAL_WEEKS = 4;

  private final RecordCounts counts;
  private final Forms forms;
  private final HtmlPages pages;
  private final Clock clock;

  EffortController(RecordCounts counts, Forms forms, HtmlPages pages, Clock clock) {
    this.counts = counts;
    this.forms = forms;
    this.pages = pages;
    this.clock = clock;
  }

  /** How much each office recorded in the last weeks, and how many fields a record has. */
  @GetMapping
  EffortView effort(
      Actor actor, @RequestParam @Nullable AreaCode within, @RequestParam @Nullable Integer weeks) {
    actor.mustRead();
    Scope scope = actor.scope().narrowedTo(within);
    int back = Objects.requireNonNullElse(weeks, USUAL_WEEKS);
    if (back < 1 || back > MOST_WEEKS) {
      throw Problem.invalid("weeks", "effort.weeks", MOST_WEEKS);
    }
    LocalDate end = ChinaDays.today(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate from = end.minusWeeks(back);
    List<Measure> measures = forms.all().stream().map(Forms.Form::measure).toList();
    return new EffortView(
        from,
        end.minusDays(1),
        Effort.of(counts.of(scope, measures, from, end), actor.territory()::resolve),
        forms.all());
  }

  /** The same as a page. */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer weeks,
      Locale locale) {
    return pages.page("effort", locale, effort(actor, within, weeks));
  }

  /** What the platform costs. */
  record EffortView(LocalDate from, LocalDate to, List<Effort> offices, List<Forms.Form> forms) {}
}
