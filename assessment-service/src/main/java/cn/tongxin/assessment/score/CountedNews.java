package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import java.time.YearMonth;
import java.util.Collection;

/** Hears of what was counted, once it is stored; of each count at least once. */
@FunctionalInterface
public interface CountedNews {

  /** Something was counted in these places and months; perhaps nothing is otherwise by it. */
  void counted(Collection<Counted> news);

  /** A place and a month in which something was counted. */
  record Counted(AreaCode area, YearMonth month) {}
}
