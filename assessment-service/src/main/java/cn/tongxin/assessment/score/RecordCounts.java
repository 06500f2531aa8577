package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;

/** How much was recorded, by place and day; never by whom. */
public interface RecordCounts {

  /** How many records of these measures each place has of each day, from one to before another. */
  List<DayCount> of(Scope scope, List<Measure> measures, LocalDate from, LocalDate end);

  /** The records of one measure, place and day. */
  record DayCount(AreaCode area, LocalDate day, Measure measure, long records) {}
}
