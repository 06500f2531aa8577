package cn.tongxin.assessment.figures;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise by all that roster told of it. Each state holds from its first day on and in place
 * of whatever was told before, so it makes no difference in which order they came.
 */
record Enterprise(UUID id, List<State> states) {

  /**
   * Where it was when it last was a key enterprise with a liaison contact between two days, and
   * since when in that time; empty where it never was.
   */
  Optional<Contact> contactedBetween(LocalDate from, LocalDate to) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(from));
    states.forEach(state -> days.addAll(state.days()));
    return days.subSet(from, true, to, true).descendingSet().stream()
        .flatMap(day -> contact(day).stream())
        .findFirst();
  }

  private Optional<Contact> contact(LocalDate day) {
    return states.stream()
        .filter(state -> !state.effectiveOn().isAfter(day))
        .max(Comparator.comparingLong(State::seq))
        .filter(state -> state.key() && state.liaisons().stream().anyMatch(one -> one.has(day)))
        .map(state -> new Contact(day, state.area()));
  }

  /** A day on which it had a liaison contact, and where it was then. */
  record Contact(LocalDate day, AreaCode area) {}

  /**
   * What was told of it at once.
   *
   * @param seq of two states the higher one was told later
   * @param key whether it is an active key enterprise
   * @param liaisons the days of its liaison contacts; nobody is named
   */
  record State(
      long seq, LocalDate effectiveOn, boolean key, AreaCode area, Collection<Term> liaisons) {

    /** The days on which something begins. */
    List<LocalDate> days() {
      return java.util.stream.Stream.concat(
              java.util.stream.Stream.of(effectiveOn),
              liaisons.stream().map(Term::from).filter(java.util.Objects::nonNull))
          .toList();
    }
  }

  /** From a first day, where it is known, to a last one, where there is one. */
  record Term(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean has(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
