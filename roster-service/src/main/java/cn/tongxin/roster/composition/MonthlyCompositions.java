package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;

/** What the county's analysts are told: the tables of one night in each month. */
interface MonthlyCompositions {

  /**
   * Tells all tables of a count together, if it is the county's first one in the month; those of a
   * later count could be subtracted from them.
   */
  void tellOnce(AreaCode county, LocalDate day, List<Composition> all);
}
