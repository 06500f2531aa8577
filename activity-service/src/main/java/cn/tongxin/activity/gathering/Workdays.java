package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;

/** Which days are worked on. */
@FunctionalInterface
interface Workdays {

  /** Whether it is a working day in the county of a place. */
  boolean isWorkday(AreaCode place, LocalDate day);
}
