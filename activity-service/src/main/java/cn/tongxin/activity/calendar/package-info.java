/** The calendar of a place: everything that has a day, month by month or week by week. */
@NullMarked
package cn.tongxin.activity.calendar;

import org.jspecify.annotations.NullMarked;
