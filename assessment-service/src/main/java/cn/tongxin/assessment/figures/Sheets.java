package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.score.MonthlySums.CountedRecord;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.YearMonth;
import java.util.List;

/** The sheets of all places and months. */
public interface Sheets {

  /**
   * The sheets of these months within a place, by month and place; one for each of them in which
   * anything happened.
   */
  List<Sheet> of(Scope scope, YearMonth from, YearMonth to);

  /** A page of the records behind a figure of these months. */
  Page<CountedRecord> records(
      Scope scope, Figure figure, YearMonth from, YearMonth to, PageQuery page);
}
