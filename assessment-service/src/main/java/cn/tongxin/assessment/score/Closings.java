package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import java.util.Optional;
import java.util.Set;

/** Which periods a county has closed. */
interface Closings {

  /** The closing of a period, where it was ordered. */
  Optional<Closing> of(AreaCode county, int year, Period period);

  /** The periods of a year whose closing was ordered for the county that a place lies in. */
  Set<Period> closed(AreaCode place, int year);

  /** Orders a closing; one that was ordered before stays as it is. */
  Closing order(Closing closing);
}
