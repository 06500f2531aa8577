package cn.tongxin.activity.workday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The calendar that comes with the service. */
public final class KnownCalendar {

  /** For every place. */
  public static WorkCalendar get() {
    return new WorkCalendar(builtIn().years());
  }

  /** With a notice of the year of these days off. */
  public static WorkCalendar with(String from, String to) {
    LocalDate first = LocalDate.parse(from);
    var off = new WorkYear.Holiday("x", first, LocalDate.parse(to));
    var year = new WorkYear(first.getYear(), "x", List.of(off), List.of());
    return new WorkCalendar(builtIn().with(List.of(year)).years());
  }

  private static KnownYears builtIn() {
    try {
      return WorkdayConfiguration.builtIn(JsonMapper.builder().build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KnownCalendar() {}
}
