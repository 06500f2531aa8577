package cn.tongxin.activity.workday;

import cn.tongxin.serving.AreaCode;

/** The calendars by which working days are counted. */
@FunctionalInterface
public interface WorkCalendars {

  /** The calendar of the county that the place lies in. */
  WorkCalendar of(AreaCode place);
}
