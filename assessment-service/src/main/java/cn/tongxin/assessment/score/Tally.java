package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sums over the evidence of one place and year. A fact is counted by its cause: a newer state
 * of the same cause replaces what the older one added, an older or equal one changes nothing, so
 * neither order nor repetition of arrival changes a sum.
 */
final class Tally {
  private final TallyKey key;
  private final long version;
  private final Map<String, Sum> sums = new TreeMap<>();
  private final Map<String, Evidence> changed = new LinkedHashMap<>();
  private final Set<String> remarked = new HashSet<>();
  private final List<Frozen> frozen;
  private final boolean newborn;
  private Instant asOf;

  /** The tally as it was stored. */
  Tally(
      TallyKey key,
      long version,
      Collection<Sum> sums,
      Collection<Frozen> frozen,
      boolean newborn,
      Instant asOf) {
    this.key = key;
    this.newborn = newborn;
    this.frozen = new ArrayList<>(frozen);
    this.version = version;
    this.asOf = asOf;
    sums.forEach(sum -> this.sums.put(sum.slot(), sum));
  }

  /** A new one, in which nothing was counted yet. */
  static Tally empty(TallyKey key) {
    return new Tally(key, 0, List.of(), List.of(), true, Instant.EPOCH);
  }

  /** Counts these states; {@code known} holds what was counted before, by cause. */
  void count(Collection<Evidence> states, Map<String, Evidence> known) {
    Map<String, Evidence> counted = new LinkedHashMap<>(known);
    for (Evidence state : states) {
      Evidence before = counted.get(state.cause());
      if (before == null || state.seq() > before.seq()) {
        if (before != null) {
          sums.compute(slot(before), (_, sum) -> sum(before, sum).minus(before));
        }
        note(before, state);
        sums.compute(slot(state), (_, sum) -> sum(state, sum).plus(state));
        counted.put(state.cause(), state);
        changed.put(state.cause(), state);
        asOf = state.at().isAfter(asOf) ? state.at() : asOf;
      }
    }
  }

  /** A line of history that there was stays one until it is written that it is none any more. */
  private void note(@Nullable Evidence before, Evidence state) {
    if (state.remark() != null || (before != null && before.remark() != null)) {
      remarked.add(state.cause());
    }
  }

  /** Keeps the sums as they are for a period; what is counted later is late for it. */
  boolean freeze(ClosingMark mark) {
    return freeze(mark, List.copyOf(sums.values()));
  }

  /** As if it had been empty when the period was closed: it was not there then. */
  boolean freezeEmpty(ClosingMark mark) {
    return freeze(mark, List.of());
  }

  private boolean freeze(ClosingMark mark, List<Sum> then) {
    if (frozen.stream().anyMatch(one -> one.is(mark))) {
      return false;
    }
    // Of an earlier closing of the period nothing holds any more.
    frozen.removeIf(one -> one.period() == mark.period());
    return frozen.add(new Frozen(mark.period(), mark.toString(), then));
  }

  /** Drops what was kept for a closing that is in force no more; answers whether anything was. */
  boolean thaw(ClosingMark mark) {
    return frozen.removeIf(one -> one.is(mark));
  }

  /** Writes this evidence again, as it is, because a period is closed for it. */
  void touch(Collection<Evidence> states) {
    states.forEach(state -> changed.put(state.cause(), state));
  }

  /** The closed periods that this evidence comes too late for. */
  List<Period> lateFor(Evidence state) {
    YearMonth month = YearMonth.from(state.day());
    return frozen.stream().map(Frozen::period).filter(period -> period.has(month)).toList();
  }

  /** Whether the history has a line for the evidence of this cause, or had one. */
  boolean isRemarked(Evidence state) {
    return remarked.contains(state.cause()) || !lateFor(state).isEmpty();
  }

  List<Frozen> frozen() {
    return List.copyOf(frozen);
  }

  private static Sum sum(Evidence e, @Nullable Sum sum) {
    return sum == null ? Sum.zero(e) : sum;
  }

  private static String slot(Evidence e) {
    return Sum.zero(e).slot();
  }

  /** The sums over this evidence, counted from nothing. */
  static List<Sum> recount(Iterable<Evidence> evidence) {
    Map<String, Sum> sums = new TreeMap<>();
    for (Evidence e : evidence) {
      sums.compute(slot(e), (_, sum) -> sum(e, sum).plus(e));
    }
    return List.copyOf(sums.values());
  }

  TallyKey key() {
    return key;
  }

  long version() {
    return version;
  }

  /** Whether something that its first evidence brings with it may be missing. */
  boolean isNewborn() {
    return newborn;
  }

  /** The evidence whose state changed since the tally was read. */
  List<Evidence> changed() {
    return List.copyOf(changed.values());
  }

  /** One sum for each measure and month that has evidence. */
  List<Sum> sums() {
    return new ArrayList<>(sums.values());
  }

  /** When the newest fact in it was recorded. */
  Instant asOf() {
    return asOf;
  }

  /**
   * The sums as they were when a period was closed.
   *
   * @param closing which closing of the period that was
   */
  record Frozen(Period period, String closing, List<Sum> sums) {

    /** Reads what was kept before a period could be closed twice. */
    Frozen(Period period, @Nullable String closing, List<Sum> sums) {
      this.period = period;
      this.closing = closing == null ? new ClosingMark(period, 1).toString() : closing;
      this.sums = sums;
    }

    ClosingMark mark() {
      return ClosingMark.parse(closing);
    }

    boolean is(ClosingMark mark) {
      return closing.equals(mark.toString());
    }
  }
}
