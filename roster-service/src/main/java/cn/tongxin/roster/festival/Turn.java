package cn.tongxin.roster.festival;

import java.time.LocalDate;

/**
 * One time that a day comes round.
 *
 * @param year of its own calendar, which may have none, one or two turns in a civil year
 */
record Turn(int year, LocalDate day) {}
