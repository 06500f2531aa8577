package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All tallies with their evidence. */
interface Tallies {

  /**
   * Counts these states of evidence, each in its tally, exactly once whatever happens on the way.
   */
  void count(Map<TallyKey, List<Evidence>> states);

  /** The sums of these tallies; one that has none yet is absent. */
  List<Totals> of(Collection<TallyKey> keys);

  /** The sums of all tallies of a year within a place. */
  List<Totals> within(Scope scope, int year);

  /**
   * The sums of a tally counted again from its evidence, with those it holds, both at the same
   * version.
   */
  Recount recount(TallyKey key);

  /** A page of evidence of one measure within a place and year, by day. */
  Page<Evidence> evidence(Scope scope, int year, Measure measure, PageQuery page);

  /**
   * What a tally holds.
   *
   * @param version rises with every change
   */
  record Totals(TallyKey key, long version, List<Sum> sums, Instant asOf) {}

  /** Two counts of one tally. */
  record Recount(List<Sum> held, List<Sum> counted) {}
}
