package cn.tongxin.activity.calendar;

import cn.tongxin.activity.workday.WorkCalendar;
import cn.tongxin.activity.workday.WorkCalendars;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar over HTTP. */
@RestController
class CalendarController {
  private static final int MOST = 500;
  private static final Comparator<CalendarEntry> IN_ORDER =
      Comparator.comparing(CalendarEntry::starts, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(CalendarEntry::kind)
          .thenComparing(CalendarEntry::id);

  private final List<CalendarSource> sources;
  private final WorkCalendars calendars;

  CalendarController(List<CalendarSource> sources, WorkCalendars calendars) {
    this.sources = sources;
    this.calendars = calendars;
  }

  /**
   * Everything in a place that has a day: visits, gatherings, windows, duty and bookings of a month
   * such as 2026-11 or a week such as 2026-W47. Of each kind the first 500 are shown.
   *
   * @return each day, and the kinds of which there is more
   * @throws Problem 404 if the place is not in the caller's scope
   */
  @GetMapping("/api/v1/calendar")
  CalendarView calendar(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable String month,
      @RequestParam @Nullable String week) {
    actor.mustRead();
    Span span = Span.of(month, week);
    Scope scope = actor.scope().narrowedTo(within);
    List<CalendarEntry> all = new ArrayList<>();
    List<CalendarEntry.Kind> more = new ArrayList<>();
    for (CalendarSource source : sources) {
      List<CalendarEntry> found = source.between(scope, span.from(), span.to(), MOST + 1);
      if (found.size() > MOST) {
        more.add(source.kind());
      }
      all.addAll(found.stream().limit(MOST).toList());
    }
    WorkCalendar working = calendars.of(Objects.requireNonNullElse(within, actor.area()));
    return new CalendarView(span.from(), span.to(), days(span, all, working), more);
  }

  private static List<DayView> days(Span span, List<CalendarEntry> entries, WorkCalendar working) {
    Map<LocalDate, List<CalendarEntry>> byDay =
        entries.stream().sorted(IN_ORDER).collect(Collectors.groupingBy(CalendarEntry::on));
    return span.days().stream()
        .map(day -> new DayView(day, working.isWorkday(day), byDay.getOrDefault(day, List.of())))
        .toList();
  }

  /**
   * A month or a week.
   *
   * @param more the kinds of which not everything is shown
   */
  record CalendarView(
      LocalDate from, LocalDate to, List<DayView> days, List<CalendarEntry.Kind> more) {}

  /** A day and what is on it, the earliest first. */
  record DayView(LocalDate on, boolean workday, List<CalendarEntry> entries) {}
}
