package cn.tongxin.activity.calendar;

import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;

/** Records of one kind that have a day. */
public interface CalendarSource {

  /** What the entries are of. */
  CalendarEntry.Kind kind();

  /**
   * The entries in the scope between two days, both included.
   *
   * @param most no more than this many are wanted
   */
  List<CalendarEntry> between(Scope scope, LocalDate from, LocalDate to, int most);
}
