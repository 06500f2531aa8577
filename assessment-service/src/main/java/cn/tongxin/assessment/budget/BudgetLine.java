package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.Outgoing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of an office's budget for a year: what was approved, and what its entries came to. What
 * it says of a day follows from approvals and entries by their days, so the order in which entries
 * are heard of makes no difference.
 */
final class BudgetLine {
  private final LineKey key;
  private final long version;
  private final Outgoing outgoing;
  private final List<Approval> approvals;
  private final TreeMap<LocalDate, DaySum> days = new TreeMap<>();
  private final boolean overspentBefore;
  private @Nullable String title;

  private BudgetLine(Snapshot s) {
    this.key = s.key();
    this.title = s.title();
    this.approvals = new ArrayList<>(s.approvals());
    s.days().forEach(sum -> days.put(sum.day(), sum));
    this.version = s.version();
    this.outgoing = s.outgoing();
    this.overspentBefore = openSpell().isPresent();
  }

  /** A line of which nobody has said anything yet. */
  static BudgetLine unknown(LineKey key) {
    return new BudgetLine(new Snapshot(key, null, List.of(), List.of(), 0, Outgoing.empty()));
  }

  /** The line as it was stored. */
  static BudgetLine stored(Snapshot s) {
    return new BudgetLine(s);
  }

  /**
   * Says how much may be spent. The first amount holds for the whole year, another one from the day
   * on which it is said.
   */
  void approve(String name, long fen, LocalDate today) {
    title = name;
    if (approvals.isEmpty() || approved() != fen) {
      Approval next = new Approval(approvals.isEmpty() ? firstDay() : inYear(today), fen);
      approvals.removeIf(known -> !known.from().isBefore(next.from()));
      approvals.add(next);
    }
  }

  private LocalDate firstDay() {
    return LocalDate.of(key.year(), 1, 1);
  }

  private LocalDate inYear(LocalDate day) {
    if (day.getYear() == key.year()) {
      return day;
    }
    return day.getYear() < key.year() ? firstDay() : LocalDate.of(key.year(), 12, 31);
  }

  /** Puts the sums of a day in place of those before; answers whether they are others. */
  boolean count(DaySum sum) {
    return !sum.equals(days.put(sum.day(), sum));
  }

  /** What may be spent by now, in fen. */
  long approved() {
    return approvals.isEmpty() ? 0 : approvals.getLast().fen();
  }

  /** Where the line stands. */
  BudgetState state() {
    if (approvals.isEmpty()) {
      return BudgetState.NOT_APPROVED;
    }
    return openSpell().isPresent() ? BudgetState.OVERSPENT : BudgetState.WITHIN;
  }

  /** When more had been spent than was approved; the last is still so where it has no end. */
  List<Spell> spells() {
    return approvals.isEmpty() ? List.of() : Spells.of(approvals, days.values());
  }

  private Optional<Spell> openSpell() {
    List<Spell> all = spells();
    return all.isEmpty() || all.getLast().until() != null
        ? Optional.empty()
        : Optional.of(all.getLast());
  }

  /** What others should hear, since the line was read. */
  List<BudgetEvent> events() {
    Optional<Spell> now = openSpell();
    if (now.isPresent() == overspentBefore) {
      return List.of();
    }
    long paid = paid(days.values());
    return List.of(
        now.<BudgetEvent>map(
                spell -> new BudgetEvent.Overspent(key, spell.from(), approved(), paid))
            .orElseGet(() -> new BudgetEvent.Covered(key, approved(), paid)));
  }

  static long paid(Collection<DaySum> days) {
    return days.stream().mapToLong(DaySum::paid).reduce(0, Math::addExact);
  }

  static long received(Collection<DaySum> days) {
    return days.stream().mapToLong(DaySum::received).reduce(0, Math::addExact);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(
        key, title, List.copyOf(approvals), List.copyOf(days.values()), version, outgoing);
  }

  /**
   * The state of a line.
   *
   * @param title in words; absent where nobody has approved anything
   */
  record Snapshot(
      LineKey key,
      @Nullable String title,
      List<Approval> approvals,
      List<DaySum> days,
      long version,
      Outgoing outgoing) {
    Snapshot {
      Objects.requireNonNull(key);
    }
  }
}
