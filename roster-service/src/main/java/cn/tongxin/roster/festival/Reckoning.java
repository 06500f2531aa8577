package cn.tongxin.roster.festival;

/**
 * A day that comes back every year of its calendar.
 *
 * @param month 1 to 12
 * @param day of the month; a month that is too short for it has none
 */
record Reckoning(CalendarKind calendar, int month, int day) {}
