package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was counted, without a database. */
final class MemoryTallies implements Tallies {
  private final Map<TallyKey, Tally> tallies = new HashMap<>();
  private final Map<TallyKey, Map<String, Evidence>> evidence = new HashMap<>();
  private final Set<ClosingMark> marks = new LinkedHashSet<>();
  private final List<Evidence> late = new ArrayList<>();

  /** Evidence that came too late when it came. */
  List<Evidence> late() {
    return late;
  }

  /** What counted, place by place. */
  List<Object> all() {
    List<Object> all = new ArrayList<>();
    evidence.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(TallyKey::toString)))
        .forEach(
            tally -> {
              all.add(tally.getKey());
              tally.getValue().values().stream().map(MemoryTallies::shown).forEach(all::add);
            });
    return all;
  }

  /** Its number says how it came about, and is shown to nobody. */
  private static Evidence shown(Evidence e) {
    return new Evidence(
        e.cause(),
        e.measure(),
        e.tag(),
        e.day(),
        e.recordId(),
        0,
        e.done(),
        e.due(),
        e.answeredBy(),
        e.remark(),
        e.at());
  }

  boolean addsUp() {
    return tallies.entrySet().stream()
        .allMatch(
            tally ->
                nonZero(Tally.recount(evidence.get(tally.getKey()).values()))
                    .equals(nonZero(tally.getValue().sums())));
  }

  private static List<Sum> nonZero(List<Sum> sums) {
    return sums.stream().filter(sum -> sum.done() != 0 || sum.due() != 0).toList();
  }

  @Override
  public void count(Map<TallyKey, List<Evidence>> states) {
    states.forEach(
        (key, news) -> {
          Map<String, Evidence> known = evidence.computeIfAbsent(key, _ -> new TreeMap<>());
          Tally held = tallies.get(key);
          Tally tally = held == null ? Tally.empty(key) : again(held);
          marks.forEach(mark -> closeBorn(held, tally, mark));
          tally.count(news, known);
          tally.changed().forEach(state -> known.put(state.cause(), state));
          tally.changed().stream()
              .filter(state -> !tally.lateFor(state).isEmpty())
              .forEach(late::add);
          tallies.put(key, tally);
        });
  }

  private static Tally again(Tally held) {
    return new Tally(
        held.key(), held.version() + 1, held.sums(), held.frozen(), false, held.asOf());
  }

  private static void closeBorn(Tally held, Tally tally, ClosingMark mark) {
    if (held == null) {
      tally.freezeEmpty(mark);
    }
  }

  /** A period of a county is closed, also for what is not counted yet. */
  void close(AreaCode county, ClosingMark mark) {
    marks.add(mark);
    freeze(county, 2026, mark);
  }

  /** And open again. */
  void reopen(AreaCode county, ClosingMark mark) {
    marks.remove(mark);
    thaw(county, 2026, new Reopened(mark.period(), mark.number(), Instant.EPOCH));
  }

  @Override
  public List<Totals> of(Collection<TallyKey> keys) {
    return keys.stream().distinct().flatMap(key -> totals(key).stream()).toList();
  }

  private Optional<Totals> totals(TallyKey key) {
    return Optional.ofNullable(tallies.get(key))
        .map(
            tally ->
                new Totals(key, tally.version() + 1, tally.sums(), tally.frozen(), tally.asOf()));
  }

  @Override
  public List<Totals> within(Scope scope, int year) {
    return tallies.keySet().stream()
        .filter(key -> key.year() == year && scope.covers(key.area()))
        .flatMap(key -> totals(key).stream())
        .toList();
  }

  @Override
  public Recount recount(TallyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void freeze(AreaCode county, int year, ClosingMark mark) {
    tallies.replaceAll((_, tally) -> changed(tally, next -> next.freeze(mark)));
  }

  @Override
  public void thaw(AreaCode county, int year, Reopened reopened) {
    tallies.replaceAll((_, tally) -> changed(tally, next -> next.thaw(reopened.mark())));
  }

  private static Tally changed(Tally held, Predicate<Tally> change) {
    Tally next = again(held);
    return change.test(next) ? next : held;
  }

  @Override
  public void merged(MergedPlace merger) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Line> lines(Scope scope, int year, Period late, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Evidence> evidence(Wanted wanted, PageQuery page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long count(Wanted wanted) {
    throw new UnsupportedOperationException();
  }
}
