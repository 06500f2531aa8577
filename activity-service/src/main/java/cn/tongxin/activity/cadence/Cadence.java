package cn.tongxin.activity.cadence;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A duty to hold gatherings, and what of it was missed. A period is said to be due when it begins
 * and is judged once, when it is over; the next one to judge is kept with the duty and with what
 * was said of it, so that nothing is said twice, whoever judges.
 */
final class Cadence {
  private static final int MOST_GAPS = 120;

  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private final List<CadenceEvent> events = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private CadenceTerms terms;
  private @Nullable Period next;
  private @Nullable Standing standing;
  private boolean changed;

  private Cadence(UUID id, CadenceTerms terms, long version, Outgoing outgoing) {
    this.id = id;
    this.terms = terms;
    this.version = version;
    this.outgoing = outgoing;
  }

  /** A duty that begins. */
  static Cadence begun(UUID id, CadenceTerms terms) {
    Cadence cadence = new Cadence(id, terms, 0, Outgoing.empty());
    cadence.expect(terms.first());
    return cadence;
  }

  /** The duty as it was stored. */
  static Cadence stored(Snapshot s) {
    Cadence cadence = new Cadence(s.id(), s.terms(), s.version(), s.outgoing());
    cadence.next = s.next();
    cadence.standing = s.standing();
    cadence.gaps.addAll(s.gaps());
    return cadence;
  }

  private void expect(Period period) {
    boolean other = !period.equals(next);
    next = terms.covers(period) ? period : null;
    standing = other || next == null ? null : standing;
    changed = true;
  }

  /**
   * Owes another number, or until another day, from the period on that is not judged yet.
   *
   * @param knowing whether the caller has seen the terms that these replace
   * @throws Problem 409 if the caller has not, or it is another duty
   */
  void become(CadenceTerms again, boolean knowing) {
    if (again.equals(terms)) {
      return;
    }
    if (!knowing || !again.isOfTheSame(terms)) {
      throw Problem.conflict("cadence.otherwise");
    }
    terms = again;
    Period from = next == null ? terms.first() : next;
    if (standing == Standing.DUE && !terms.covers(from)) {
      events.add(new CadenceEvent.Dropped(id, terms, from));
    }
    expect(from);
  }

  /** Judges every period that is over by now, and says how the one that has begun stands. */
  void judge(LocalDate today, ToIntFunction<Period> counting) {
    gaps.stream().map(Gap::period).toList().forEach(period -> settle(period, counting));
    for (Period due = next; due != null && !due.over().isAfter(today); due = next) {
      end(due, counting.applyAsInt(due));
      expect(Period.of(terms.every(), due.over()));
    }
    while (gaps.size() > MOST_GAPS) {
      gaps.removeFirst();
    }
    if (next != null && !next.from().isAfter(today)) {
      stand(next, counting.applyAsInt(next));
    }
  }

  /**
   * A period of which nothing was said while it lasted is told only where it was missed; one that a
   * duty which had ended and goes on comes to again is not told again.
   */
  private void end(Period period, int held) {
    if (held < terms.atLeast()) {
      if (gapOf(period).isEmpty()) {
        gaps.add(new Gap(period, held));
        events.add(new CadenceEvent.Missed(id, terms, period, held));
      }
    } else if (standing == Standing.DUE) {
      events.add(new CadenceEvent.Met(id, terms, period, held));
    }
  }

  private void stand(Period period, int held) {
    Standing now = held < terms.atLeast() ? Standing.DUE : Standing.MET;
    if (now != standing) {
      standing = now;
      changed = true;
      events.add(
          now == Standing.DUE
              ? new CadenceEvent.Due(id, terms, period)
              : new CadenceEvent.Met(id, terms, period, held));
    }
  }

  /** Looks again at the period of a day, if it was judged: something was recorded late. */
  void settle(LocalDate day, ToIntFunction<Period> counting) {
    Period period = Period.of(terms.every(), day);
    if (wasJudged(period)) {
      settle(period, counting);
    }
  }

  private boolean wasJudged(Period period) {
    return !period.from().isBefore(terms.first().from())
        && terms.covers(period)
        && (next == null || period.to().isBefore(next.from()));
  }

  private void settle(Period period, ToIntFunction<Period> counting) {
    int held = counting.applyAsInt(period);
    Optional<Gap> gap = gapOf(period);
    boolean lacking = held < terms.atLeast();
    if (lacking == gap.isPresent()) {
      return;
    }
    gap.ifPresentOrElse(gaps::remove, () -> gaps.add(new Gap(period, held)));
    events.add(
        lacking
            ? new CadenceEvent.Missed(id, terms, period, held)
            : new CadenceEvent.Met(id, terms, period, held));
    changed = true;
  }

  private Optional<Gap> gapOf(Period period) {
    return gaps.stream().filter(it -> it.period().equals(period)).findFirst();
  }

  /** Whether it is otherwise than it was read. */
  boolean changed() {
    return changed;
  }

  /** What became known since it was read. */
  List<CadenceEvent> events() {
    return List.copyOf(events);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, terms, next, standing, List.copyOf(gaps), version, outgoing);
  }

  /** What was said of the period that is judged next. */
  enum Standing {
    DUE,
    MET
  }

  /**
   * A period in which too few were held.
   *
   * @param held how many were, when it was judged
   */
  record Gap(Period period, int held) {}

  /**
   * The state of a duty.
   *
   * @param next the period to be judged next; null when the duty has ended
   * @param standing what was said of that period; null before it begins
   * @param gaps what was missed and not made up for
   */
  record Snapshot(
      UUID id,
      CadenceTerms terms,
      @Nullable Period next,
      @Nullable Standing standing,
      List<Gap> gaps,
      long version,
      Outgoing outgoing) {}
}
