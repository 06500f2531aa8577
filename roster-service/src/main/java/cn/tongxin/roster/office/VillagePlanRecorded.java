package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;

/**
 * A village has a plan, or another one; what it says stays here.
 *
 * @param number which version it is, from 1
 */
record VillagePlanRecorded(AreaCode area, long number, LocalDate effectiveOn) {}
