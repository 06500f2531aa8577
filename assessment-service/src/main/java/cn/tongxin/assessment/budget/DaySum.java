package cn.tongxin.assessment.budget;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What moved on a line on one day, in fen; counter-entries have taken away what they take back.
 *
 * @param entries how many entries say so
 */
record DaySum(LocalDate day, long paid, long received, long entries) {

  /** The sums over the entries of one day. */
  static DaySum of(LocalDate day, Collection<Spending> entries) {
    return new DaySum(
        day, sum(entries, Direction.PAYMENT), sum(entries, Direction.RECEIPT), entries.size());
  }

  private static long sum(Collection<Spending> entries, Direction which) {
    return entries.stream()
        .filter(entry -> entry.kind() == which)
        .mapToLong(Spending::fen)
        .reduce(0, Math::addExact);
  }
}
