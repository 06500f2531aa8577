package cn.tongxin.activity.request;

import cn.tongxin.activity.workday.WorkCalendars;
import cn.tongxin.serving.AreaCode;

/** The time limits, and the calendars by which they are counted. */
record TimeTable(Limits limits, WorkCalendars calendars) {

  /** By what the days of a request about this place are counted. */
  Terms of(AreaCode place) {
    return new Terms(limits, calendars.of(place));
  }
}
