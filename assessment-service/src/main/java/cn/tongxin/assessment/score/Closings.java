package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.function.UnaryOperator;

/** The periods of counties with their closings. */
interface Closings extends ClosedPeriods {

  /** A period of a county. */
  Closing of(AreaCode county, int year, Period period);

  /** The closings that are in force for a year of the county that a place lies in. */
  List<ClosingMark> inForce(AreaCode place, int year);

  /** Changes a period of a county; where that changes nothing, nothing is saved. */
  Closing change(AreaCode county, int year, Period period, UnaryOperator<Closing> verb);

  @Override
  default boolean isClosed(AreaCode place, int year, Period period) {
    return inForce(place, year).stream().anyMatch(mark -> mark.period() == period);
  }
}
