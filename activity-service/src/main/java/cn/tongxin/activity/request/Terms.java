package cn.tongxin.activity.request;

import cn.tongxin.activity.workday.WorkCalendar;

/** By what a request's days are counted. */
record Terms(Limits limits, WorkCalendar calendar) {}
