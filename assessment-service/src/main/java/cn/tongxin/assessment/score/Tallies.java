package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** Keeps the sums of a county's year as they are, for a period that is closed. */
  void freeze(AreaCode county, int year, ClosingMark mark);

  /**
   * Lets what came too late for a closing count after all, each with a line that says since when;
   * may be done any number of times.
   */
  void thaw(AreaCode county, int year, Reopened reopened);

  /** Gives a merger its lines in the history of what was counted in the place that is no more. */
  void merged(MergedPlace merger);

  /**
   * A page of the dated lines of a place and year: what was late, corrected, taken back, merged.
   */
  Page<Line> lines(Scope scope, int year, @Nullable Period late, PageQuery page);

  /** A page of evidence of one measure within a place and year, by day. */
  default Page<Evidence> evidence(Scope scope, int year, Measure measure, PageQuery page) {
    return evidence(Wanted.all(scope, year, measure), page);
  }

  /** A page of what is wanted, by day. */
  Page<Evidence> evidence(Wanted wanted, PageQuery page);

  /** How many pieces are wanted. */
  long count(Wanted wanted);

  /**
   * What a tally holds.
   *
   * @param version rises with every change
   */
  record Totals(
      TallyKey key, long version, List<Sum> sums, List<Tally.Frozen> frozen, Instant asOf) {

    /** What a tally holds that no period was closed for. */
    Totals(TallyKey key, long version, List<Sum> sums, Instant asOf) {
      this(key, version, sums, List.of(), asOf);
    }

    /** The same as it was when the period was closed; nothing where it was not there then. */
    Totals closed(ClosingMark mark) {
      List<Sum> then =
          frozen.stream()
              .filter(one -> one.is(mark))
              .findFirst()
              .map(Tally.Frozen::sums)
              .orElse(List.of());
      return new Totals(key, version, then, frozen, asOf);
    }
  }

  /** Two counts of one tally. */
  record Recount(List<Sum> held, List<Sum> counted) {}

  /** One line of history. */
  sealed interface Line {}

  /**
   * A line about a piece of evidence.
   *
   * @param late the closed periods that it came too late for
   * @param reopened for a line of its own about that, since when it counts after all
   */
  record Remarked(Evidence evidence, List<Period> late, @Nullable Reopened reopened)
      implements Line {}

  /** A line about a place whose records count elsewhere since. */
  record Merged(MergedPlace merger) implements Line {}

  /** That a period was opened again, and with it what had come too late counts. */
  record Reopened(Period period, int number, Instant at) {
    ClosingMark mark() {
      return new ClosingMark(period, number);
    }
  }
}
