package cn.tongxin.activity.workday;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The calendar that comes with the service. */
public final class KnownCalendar {

  /** For every place. */
  public static WorkCalendar get() {
    try {
      return new WorkCalendar(WorkdayConfiguration.builtIn(JsonMapper.builder().build()).years());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KnownCalendar() {}
}
