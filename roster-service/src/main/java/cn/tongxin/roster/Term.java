package cn.tongxin.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; null where that end is not known. */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whether it ends before it begins. */
  public boolean isBackward() {
    return from != null && to != null && to.isBefore(from);
  }

  /** Whether the day lies in it. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether both have a day in common. */
  public boolean overlaps(Term other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  /** The days before that day; empty where there are none. */
  public Optional<Term> before(LocalDate day) {
    LocalDate last = to == null || !to.isBefore(day) ? day.minusDays(1) : to;
    Term before = new Term(from, last);
    return before.isBackward() ? Optional.empty() : Optional.of(before);
  }

  /** The days from that day on; empty where there are none. */
  public Optional<Term> since(LocalDate day) {
    LocalDate first = from == null || from.isBefore(day) ? day : from;
    Term since = new Term(first, to);
    return since.isBackward() ? Optional.empty() : Optional.of(since);
  }

  /** All days from the first of both to the last of both. */
  public Term joined(Term other) {
    LocalDate first = from == null || other.from == null ? null : earlier(from, other.from);
    LocalDate last = to == null || other.to == null ? null : later(to, other.to);
    return new Term(first, last);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private boolean endsBefore(Term other) {
    return to != null && other.from != null && to.isBefore(other.from);
  }
}
