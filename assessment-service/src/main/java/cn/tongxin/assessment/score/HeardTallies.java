package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.score.CountedNews.Counted;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tallies of which somebody hears whenever something was counted in them. */
record HeardTallies(Tallies tallies, CountedNews heard) implements Tallies {

  @Override
  public void count(Map<TallyKey, List<Evidence>> states) {
    tallies.count(states);
    heard.counted(
        states.entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().stream()
                        .map(it -> new Counted(one.getKey().area(), YearMonth.from(it.day()))))
            .collect(Collectors.toSet()));
  }

  @Override
  public List<Totals> of(Collection<TallyKey> keys) {
    return tallies.of(keys);
  }

  @Override
  public List<Totals> within(Scope scope, int year) {
    return tallies.within(scope, year);
  }

  @Override
  public Recount recount(TallyKey key) {
    return tallies.recount(key);
  }

  @Override
  public void freeze(AreaCode county, int year, ClosingMark mark) {
    tallies.freeze(county, year, mark);
  }

  @Override
  public void thaw(AreaCode county, int year, Reopened reopened) {
    tallies.thaw(county, year, reopened);
  }

  @Override
  public void merged(MergedPlace merger) {
    tallies.merged(merger);
  }

  @Override
  public Page<Line> lines(Scope scope, int year, @Nullable Period late, PageQuery page) {
    return tallies.lines(scope, year, late, page);
  }

  @Override
  public Page<Evidence> evidence(Wanted wanted, PageQuery page) {
    return tallies.evidence(wanted, page);
  }

  @Override
  public long count(Wanted wanted) {
    return tallies.count(wanted);
  }
}
