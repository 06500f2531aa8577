package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Which days are worked on. */
@FunctionalInterface
interface Workdays {

  /** The working days of the county that a place lies in. */
  Predicate<LocalDate> of(AreaCode place);
}
