package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in each place and month, as the tallies have it, and the records behind it. */
public interface MonthlySums {

  /** The sums of these months within a place; nothing is read but the tallies. */
  List<MonthlySum> of(Scope scope, YearMonth from, YearMonth to);

  /** A page of the records that add to a sum, by day. */
  Page<CountedRecord> records(Scope scope, Behind sum, PageQuery page);

  /**
   * A sum of one measure and kind.
   *
   * @param area the village, or the place itself where it is larger
   * @param tag the kind, such as of a gathering; empty where the measure knows none
   */
  record MonthlySum(
      AreaCode area, YearMonth month, Measure measure, String tag, long done, long due) {}

  /**
   * Which sum is to be opened.
   *
   * @param tags the kinds that count; null for all
   * @param due whether what was due is meant, and not what was done
   * @param from the first day
   * @param to the last day
   */
  record Behind(
      Measure measure,
      @Nullable Collection<String> tags,
      boolean due,
      LocalDate from,
      LocalDate to) {}

  /**
   * A record behind a sum.
   *
   * @param kind the tag under which it counts
   * @param path where it is opened
   */
  record CountedRecord(LocalDate day, AreaCode area, String kind, UUID recordId, String path) {}
}
