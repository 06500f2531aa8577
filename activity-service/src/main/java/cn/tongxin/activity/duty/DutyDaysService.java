package cn.tongxin.activity.duty;

import cn.tongxin.activity.calendar.CalendarEntry;
import cn.tongxin.activity.calendar.CalendarSource;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Duty, by its day. */
@Service
class DutyDaysService implements CalendarSource {
  private final MongoDuties duties;
  private final LunarDays lunar;

  DutyDaysService(MongoDuties duties, LunarDays lunar) {
    this.duties = duties;
    this.lunar = lunar;
  }

  @Override
  public CalendarEntry.Kind kind() {
    return CalendarEntry.Kind.DUTY;
  }

  @Override
  public List<CalendarEntry> between(Scope scope, LocalDate from, LocalDate to, int most) {
    return duties.some(scope, most).stream()
        .flatMap(roster -> entries(roster, from, to))
        .limit(most)
        .toList();
  }

  private Stream<CalendarEntry> entries(DutyRoster roster, LocalDate from, LocalDate to) {
    return roster.between(from, to, lunar).stream()
        .map(
            turn ->
                new CalendarEntry(
                    CalendarEntry.Kind.DUTY,
                    turn.on(),
                    null,
                    roster.id(),
                    roster.place(),
                    null,
                    List.of(turn.officer()),
                    "/api/v1/duty-rosters/" + roster.id()));
  }
}
